import { Refusal } from '../errors/refusal.error.js';
import { holdsPlate } from './holds-plate.js';
import { type TextRule, writtenText } from './written-text.js';

/** Make, model and colour are short. */
const MAX = 60;

export interface VehicleTextRule extends Pick<TextRule, 'path' | 'name'> {
  /** The plate of the same vehicle, as far as it is given. */
  readonly plate: string | null | undefined;
}

/** A make, a model or a colour as it is stored. Far more people read it than may read the plate, so it holds none (P1, P2). */
export function vehicleText(value: string | null | undefined, { path, name, plate }: VehicleTextRule): string | null {
  const text = writtenText(value, { path, name, max: MAX, describesPersons: true });
  if (text !== null && holdsPlate(text, plate))
    throw new Refusal(
      'PLATE_IN_TEXT',
      path,
      `${name} is read by others than the plate and must not hold it: write the plate under plate.`,
    );
  return text;
}
