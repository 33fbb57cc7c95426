interface Bands {
  /** Upper bounds, ascending. */
  readonly bands: readonly number[];
  /** One for each bound, and one for what lies beyond the last. */
  readonly bits: readonly number[];
}

/** What a distance says, in space or in time. */
export function bitsOfBand({ bands, bits }: Bands, distance: number): number {
  const band = bands.findIndex((bound) => distance <= bound);
  return bits[band < 0 ? bands.length : band] ?? 0;
}
