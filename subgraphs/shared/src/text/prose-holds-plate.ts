/** Two small words may stand round a number, as in `au 123 du boulevard`: in prose it is the hyphens or the capitals that make a plate. */
const PLATES = [
  /(?<![\p{L}\p{N}])\p{L}{2}(?:[.·_-]\d{3}[.·_-]|\d{3})\p{L}{2}(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])[A-HJ-NP-TV-Z]{2}[ -]\d{3}[ -][A-HJ-NP-TV-Z]{2}(?![\p{L}\p{N}])/u,
];

/** Whether somewhere in sentences a French plate is written as one: AB-123-CD, AB 123 CD or ab123cd. */
export function proseHoldsPlate(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-');
  return PLATES.some((pattern) => pattern.test(plain));
}
