import { folded } from './folded.js';

/** Of the letters of older plates I and O are not: so a `207 HDi 90` is a car. The last digits of one are those of a department. */
const OLDER_LETTER = '[^\\P{L}io]';
const DEPARTMENT = '(?:0[1-9]|[1-8]\\d|9[0-5]|2[ab]|97[1-6])';

/** Letters of any alphabet, so that a Cyrillic А hides nothing; together or apart, since how a plate is written hides nothing either. */
const PLATE = new RegExp(
  `(?:^| )(?:\\p{L} ?\\p{L} ?\\d ?\\d ?\\d ?\\p{L} ?\\p{L}|\\d{2,4} ?${OLDER_LETTER}{2,3} ?${DEPARTMENT})(?= |$)`,
  'u',
);

/** Fewer signs of a plate may be part of a model by chance: `C3`, `208`. */
const LEAST_SIGNS = 4;

const signsOf = (text: string): string => folded(text).replaceAll(' ', '');

/** Whether a few words on a vehicle hold a French plate (AB-123-CD, or 1234 AB 75 as before 2009), or the vehicle's own of any kind. */
export function holdsPlate(words: string, plate: string | null | undefined): boolean {
  const own = signsOf(plate ?? '');
  return PLATE.test(folded(words)) || (own.length >= LEAST_SIGNS && signsOf(words).includes(own));
}
