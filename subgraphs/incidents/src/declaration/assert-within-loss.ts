import { Refusal } from '@hub/shared/errors/refusal.error';
import type { KeptItem } from '../goods/kept-item.js';
import { LossCertainty } from '../incident/loss-certainty.enum.js';
import { cents } from './cents.js';
import type { LossInput } from './loss.input.js';

/** What is asked of a loss here. */
export type StatedLoss = Pick<LossInput, 'stolenEur' | 'certainty'>;

/** A loss that is still estimated may turn out higher; one that was counted is not exceeded by its parts. */
export function assertWithinLoss(
  items: readonly Pick<KeptItem, 'valueEur'>[],
  loss: StatedLoss | null | undefined,
  path: readonly string[],
): void {
  if (!loss || loss.certainty === LossCertainty.FIRST_ESTIMATE) return;
  // A loss that is wrong itself judges nothing.
  if (loss.stolenEur.startsWith('-')) return;
  const sum = items.reduce((all, { valueEur }) => all + cents(valueEur ?? '0.00'), 0n);
  if (sum > cents(loss.stolenEur))
    throw new Refusal('INCONSISTENT', path, {
      en: 'The things are worth more together than loss.stolenEur, which is no first estimate any more.',
      fr: 'Les objets valent ensemble plus que loss.stolenEur, qui n’est plus une première estimation.',
    });
}
