const SEPARATORS = /[\s\p{Pd}.,:/\\_'’·#]+/gu;
const SIGNS = /^[A-Z0-9]{4,40}$/;

/** Longest serial that is looked at; what is longer is none. */
const MAX_TYPED = 200;

/** Signs that an engraving, a loupe and a handwritten book do not tell apart, as one of the two. */
const ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1' };

/**
 * What serials are compared by, `null` for what is no serial: one serial, one key, however it was typed. Width and compatibility forms
 * (NFKC), capitals, spaces and separators do not count. O is read as 0 and I as 1: engraved a millimetre high they are the same sign, makers
 * use both without telling, and a book copied by hand mixes them. No other pair is folded (B and 8, S and 5, Z and 2 are told apart under a
 * loupe, and each more would make serials alike that are not). Two serials that differ in such a sign alone get one answer; the brand and the
 * police officer who looks at the piece tell them apart, while a stolen watch that is not found because of a round zero is never found again.
 * Letters of other scripts are refused rather than guessed at: a Cyrillic О is not typed by accident.
 */
export function serialKey(typed: string): string | null {
  if (typed.length > MAX_TYPED || !typed.isWellFormed()) return null;
  const signs = typed.normalize('NFKC').toUpperCase().replace(SEPARATORS, '');
  return SIGNS.test(signs) ? signs.replace(/[OI]/g, (sign) => ALIKE[sign] ?? sign) : null;
}
