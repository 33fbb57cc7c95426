import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertWithinLoss } from '../declaration/assert-within-loss.js';
import { cents } from '../declaration/cents.js';
import { type CheckedLoss, checkedLoss } from '../declaration/checked-loss.js';
import type { KeptItem } from '../goods/kept-item.js';
import type { Incident } from '../incident/incident.entity.js';
import type { LossAmendmentInput } from './loss-amendment.input.js';

export interface AmendedEvent {
  readonly incident: Pick<Incident, 'attempted' | 'category'>;
  /** What was taken, thing by thing, as it is known by now. */
  readonly items: readonly KeptItem[];
  /** The day the figures are of. */
  readonly today: string;
}

/** A loss as it is known by now, under the rules of a declaration. */
export function checkedLossAmendment(
  loss: LossAmendmentInput,
  { incident: { attempted, category }, items, today }: AmendedEvent,
): CheckedLoss {
  const checked = checkedLoss({ loss, attempted, category }, today);
  assertWithinLoss(items, loss, ['input', 'loss', 'stolenEur']);
  const { recoveredEur = null } = loss;
  if (recoveredEur !== null && (recoveredEur.startsWith('-') || cents(recoveredEur) > cents(loss.stolenEur)))
    throw new Refusal('OUT_OF_RANGE', ['input', 'loss', 'recoveredEur'], {
      en: 'loss.recoveredEur must not be below zero, nor more than was taken.',
      fr: 'loss.recoveredEur ne peut être ni inférieur à zéro ni supérieur à ce qui a été volé.',
    });
  return { ...checked, recoveredEur };
}
