import { assertNoPlate, type NoPlateRule } from './assert-no-plate.js';
import { writtenText } from './written-text.js';

/** Make, model and colour are short. */
const MAX = 60;

/** A make, a model or a colour as it is stored. */
export function vehicleText(value: string | null | undefined, rule: NoPlateRule): string | null {
  const { path, name } = rule;
  // First: letters of another alphabet make a plate no less one.
  assertNoPlate(value ?? '', rule);
  return writtenText(value, { path, name, max: MAX, describesPersons: true });
}
