const CAPITAL = '[A-HJ-NP-TV-Z]';

/** Two small words may stand round a number, as in `au 123 du boulevard`: in prose it is the hyphens or the capitals that make a plate. */
const PLATES = [
  /(?<![\p{L}\p{N}])\p{L}{2}(?:[.·_/-]\d{3}[.·_/-]|\d{3})\p{L}{2}(?![\p{L}\p{N}])/u,
  new RegExp(`(?<![\\p{L}\\p{N}])${CAPITAL}{2}[ -]\\d{3}[ -]${CAPITAL}{2}(?![\\p{L}\\p{N}])`, 'u'),
  // As before 2009, with the department last; with fewer digits it may be a measure.
  new RegExp(
    `(?<![\\p{L}\\p{N}])\\d{3,4}[ -]${CAPITAL}{2,3}[ -](?:0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97[1-6])(?![\\p{L}\\p{N}])`,
    'u',
  ),
  // British, German and Belgian ones, as far as no reference of a watch is written so.
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2} [A-Z]{3}(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{3,4}E?(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])[1-9]-[A-Z]{3}-\d{3}(?![\p{L}\p{N}])/u,
];

/**
 * Whether somewhere in sentences a plate is written as one: French (AB-123-CD, AB 123 CD or ab123cd, or 1234 AB 75), British (AB12 CDE),
 * German (B-XY 1234) or Belgian (1-ABC-234).
 */
export function proseHoldsPlate(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-');
  return PLATES.some((pattern) => pattern.test(plain));
}
