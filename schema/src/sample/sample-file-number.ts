/** Digits and capitals without those mistaken for one another (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What bears a number of its own. The place in this list is part of the number: what comes to be numbered later goes last. */
const FAMILIES = [
  'INC',
  'ALR',
  'NI',
  'FA',
  'procedure',
  'inquiry',
  'reserve on an incident',
  'headline of an alert',
  'instruction of an alert',
  'reserve on an alert',
  'decision on an alert',
  'headline of a statement',
  'body of a statement',
  'reserve on a statement',
  'note to the editor',
  'correction',
  'withdrawal',
  'clearance',
  'opening hours',
  'agreement',
  'clause',
  'label of a series',
  'step of an incident',
  'feedback',
  'reserve on feedback',
  'GDS',
  'serial of a thing',
  'description of a thing',
  'reference of a sender',
  'reason of an amendment',
  'reason of a requalification',
  'narrative before its amendment',
  'serial before its amendment',
] as const;

/** A kind of record or text that has file numbers. */
export type FileFamily = (typeof FAMILIES)[number];

const SERIAL_SPAN = 2 ** 28;
const HALF_BITS = 17;
const HALF = 2 ** HALF_BITS - 1;
const ROUND_KEYS = [0x5bd1e995, 0x1b873593, 0x27d4eb2f, 0x165667b1];

/** A Feistel network over 34 bits: scatters, and gives no two numbers the same. */
function scatter(value: number): number {
  let left = Math.floor(value / 2 ** HALF_BITS);
  let right = value % 2 ** HALF_BITS;
  for (const key of ROUND_KEYS) {
    const mixed = Math.imul(right ^ key, 0x9e3779b1) >>> (32 - HALF_BITS);
    [left, right] = [right, (left ^ mixed) & HALF];
  }
  return left * 2 ** HALF_BITS + right;
}

/** The sign that the other seven make necessary: each counts an odd number of times, so that one misread sign is always noticed. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((all, sign, index) => all + SIGNS.indexOf(sign) * (2 * index + 1), 0);
  return SIGNS.charAt(sum % SIGNS.length);
}

/** Whether the last sign of a number such as `7F3A-92QK` is the one its others ask for. */
export function isFileNumber(text: string): boolean {
  const signs = text.replace('-', '');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(signs) && checkSign(signs.slice(0, 7)) === signs.charAt(7);
}

/** Writes a number below 2^34 with its check sign. */
export function writeFileNumber(value: number): string {
  const signs = Array.from({ length: 7 }, (_, place) => SIGNS.charAt(Math.floor(value / 32 ** place) % 32)).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}${checkSign(signs)}`;
}

/**
 * The number of a file of the sample, e.g. `7F3A-92QK`: as scattered as the hub's own random references, the same at every loading, and
 * never given twice, whatever it is given to. Every text of the sample that not everyone may read cites one of its own, and its last sign
 * checks the others: whoever looks for what has leaked knows such a number by its form, wherever it stands.
 */
export function sampleFileNumber(family: FileFamily, serial: number): string {
  return writeFileNumber(scatter(FAMILIES.indexOf(family) * SERIAL_SPAN + serial));
}
