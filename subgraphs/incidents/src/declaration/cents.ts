/** An amount, which has two digits behind the point, as a whole number: added up and compared without rounding. */
export const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
