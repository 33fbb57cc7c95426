import { Refusal } from '../errors/refusal.error.js';
import { holdsPlate } from './holds-plate.js';
import type { TextRule } from './written-text.js';

export interface NoPlateRule extends Pick<TextRule, 'path' | 'name'> {
  /** The plate of the same vehicle, as far as it is given. */
  readonly plate: string | null | undefined;
}

/** Far more people read what is said of a vehicle than may read its plate, so it holds none (P1, P2). */
export function assertNoPlate(words: string, { path, name, plate }: NoPlateRule): void {
  if (holdsPlate(words, plate))
    throw new Refusal('PLATE_IN_TEXT', path, {
      en: `${name.en} is read by others than the plate and must not hold it: write the plate under plate.`,
      fr: `${name.fr} a d’autres lecteurs que la plaque et ne doit pas la contenir : écrivez la plaque dans plate.`,
    });
}
