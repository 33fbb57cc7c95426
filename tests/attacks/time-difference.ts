/** One question of each kind, asked right after one another: what disturbed the machine disturbed both. In milliseconds. */
export interface Pair {
  readonly one: number;
  readonly other: number;
}

export interface TimeDifference {
  /** By how much one kind takes longer than the other where nothing else held it up, in milliseconds. */
  readonly milliseconds: number;
  /** How often chance alone gives a difference as large. */
  readonly chance: number;
}

/** Of many times a low one says how long the work takes; the rest says how busy the machine was. */
const UNDISTURBED = 0.15;
const SHUFFLES = 2_000;

function undisturbed(times: readonly number[]): number {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.floor(sorted.length * UNDISTURBED)] ?? Number.NaN;
}

const gap = (pairs: readonly Pair[]): number =>
  undisturbed(pairs.map(({ one }) => one)) - undisturbed(pairs.map(({ other }) => other));

/** A permutation test of matched pairs: if the kinds do not differ, it does not matter which of a pair is called which. */
export function timeDifference(pairs: readonly Pair[]): TimeDifference {
  const milliseconds = gap(pairs);
  let asLarge = 0;
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle += 1) {
    const swapped = pairs.map(({ one, other }) => (Math.random() < 0.5 ? { one: other, other: one } : { one, other }));
    if (Math.abs(gap(swapped)) >= Math.abs(milliseconds)) asLarge += 1;
  }
  return { milliseconds, chance: (asLarge + 1) / (SHUFFLES + 1) };
}
