function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}

const withCheckDigit = (digits: string): string => `${digits}${(10 - (luhnSum(`${digits}0`) % 10)) % 10}`;

/** Whether the last digit of a SIREN or SIRET is the one that Luhn's rule gives. */
export function passesLuhn(digits: string): boolean {
  return luhnSum(digits) % 10 === 0;
}

/** A SIREN, 9 digits, below 000 010 000: the register of INSEE begins above, so it is nobody's. */
export function sampleSiren(serial: number): string {
  return withCheckDigit(`00000${String(serial).padStart(3, '0')}`);
}

/** The SIRET of an establishment: the SIREN of its firm and a number of its own, 14 digits in all. */
export function sampleSiret(siren: string, establishment: number): string {
  return withCheckDigit(`${siren}${String(establishment).padStart(4, '0')}`);
}
