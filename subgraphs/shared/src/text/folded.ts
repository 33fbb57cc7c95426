/**
 * A text as words are compared in it: without accents, capitals, signs nobody sees and marks between words, so that `Nord‑Africain`,
 * `nord africain` and `NORD_AFRICAIN` are the same words.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
