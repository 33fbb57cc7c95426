/** A share in percent, to one decimal. */
export function inPercent(share: number): number {
  return Math.round(share * 1_000) / 10;
}
