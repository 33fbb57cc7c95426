/** Digits and capitals without those mistaken for one another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HALF = 0xfffff;
const ROUND_KEYS = [0x5bd1e995, 0x1b873593, 0x27d4eb2f, 0x165667b1];

const saltOf = (prefix: string): number =>
  [...prefix].reduce((salt, letter) => (Math.imul(salt, 31) + letter.charCodeAt(0)) | 0, 7);

/**
 * The reference of a sample record, e.g. `INC-7F3K-9QXM`. A Feistel network over 40 bits: as scattered as the hub's own random
 * references, the same at every loading, and never twice, even among a million; those of two prefixes have nothing in common.
 */
export function sampleReference(prefix: string, serial: number): string {
  const salt = saltOf(prefix);
  let left = Math.floor(serial / (HALF + 1)) & HALF;
  let right = serial & HALF;
  for (const key of ROUND_KEYS) {
    const mixed = Math.imul(right ^ key ^ salt, 0x9e3779b1) >>> 12;
    [left, right] = [right, (left ^ mixed) & HALF];
  }
  const letters = [left, right].map((half) =>
    [15, 10, 5, 0].map((shift) => ALPHABET.charAt((half >>> shift) & 31)).join(''),
  );
  return `${prefix}-${letters.join('-')}`;
}
