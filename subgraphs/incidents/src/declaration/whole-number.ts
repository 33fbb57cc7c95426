import { Refusal } from '@hub/shared/errors/refusal.error';

/** A number as it is stored, `null` when it is left out. Refuses what is below zero or beyond belief. */
export function wholeNumber(value: number | null | undefined, path: readonly string[], max: number): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0 || value > max)
    throw new Refusal('OUT_OF_RANGE', ['input', ...path], {
      en: `${path.join('.')} must be between 0 and ${max}.`,
      fr: `${path.join('.')} est compris entre 0 et ${max}.`,
    });
  return value;
}
