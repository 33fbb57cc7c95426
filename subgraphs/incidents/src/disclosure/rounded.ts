/** The nearest multiple of the base; halves go up. */
export function rounded(value: number, base: number): number {
  return Math.floor(value / base + 0.5) * base;
}
