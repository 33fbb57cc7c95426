import { Refusal } from '@hub/shared/errors/refusal.error';

const SEPARATORS = /[\s.·_-]+/gu;
const PLATE = /^[A-Z0-9]{2,12}$/;

/** A French plate since 2009: two letters, three digits, two letters. */
const FRENCH = /^([A-Z]{2})(\d{3})([A-Z]{2})$/;

/** One plate, one spelling, however it was typed: `ab 123 cd` is AB-123-CD. Plates of other kinds stand without separators. */
export function normalisedPlate(typed: string | null | undefined, path: readonly string[]): string | null {
  const signs = (typed ?? '').slice(0, 100).toUpperCase().replace(SEPARATORS, '');
  if (signs === '') return null;
  if (!PLATE.test(signs))
    throw new Refusal('NOT_A_PLATE', path, {
      en: 'A plate has 2 to 12 letters A to Z and digits, separators aside.',
      fr: 'Une plaque compte de 2 à 12 lettres de A à Z et chiffres, séparateurs non compris.',
    });
  return signs.replace(FRENCH, '$1-$2-$3');
}
