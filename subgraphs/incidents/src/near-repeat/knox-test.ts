import type { Point } from '../linkage/kilometres-between.js';
import { nearPairs, type Pairs } from './near-pairs.js';
import { seededShuffle } from './seeded-shuffle.js';

/** A place that was hit, and the day, which may be a fraction. */
export interface Hit extends Point {
  readonly day: number;
}

export interface Bands {
  readonly metres: number;
  readonly days: number;
}

export interface KnoxTest {
  /** Pairs of hits that lie within both bands. */
  readonly observed: number;
  /** How many there are on average when the days are dealt out anew. */
  readonly expected: number;
  /** The share of dealings, the real one among them, with at least as many: how surprising it is if one hit makes no other likelier. */
  readonly pValue: number;
  readonly permutations: number;
  /** The share of hits that came within both bands after another, and could at most have been prevented by a warning. */
  readonly preventable: number;
}

/** As many as a p of one in a thousand needs. */
const PERMUTATIONS = 999;

/** Always the same dealings: who asks twice gets one answer. */
const SEED = 20100216;

function closeInTime({ ones, others }: Pairs, days: Float64Array, band: number): number {
  let close = 0;
  for (let pair = 0; pair < ones.length; pair += 1) {
    const gap = (days[ones[pair] as number] as number) - (days[others[pair] as number] as number);
    if (gap <= band && gap >= -band) close += 1;
  }
  return close;
}

function preventable({ ones, others }: Pairs, hits: readonly Hit[], band: number): number {
  const followers = new Set<number>();
  for (const [pair, one] of ones.entries()) {
    const other = others[pair] as number;
    const gap = (hits[other]?.day ?? 0) - (hits[one]?.day ?? 0);
    if (Math.abs(gap) <= band && gap !== 0) followers.add(gap > 0 ? other : one);
  }
  return followers.size / hits.length;
}

/**
 * Whether hits near in space are near in time more often than by chance (Knox): the places stay, the days are permuted (Ratcliffe's near
 * repeat calculator does the same). Needs no model of how shops lie or how the seasons go.
 */
export function knoxTest(hits: readonly Hit[], { metres, days: band }: Bands): KnoxTest {
  const pairs = nearPairs(hits, metres / 1_000);
  const days = Float64Array.from(hits, ({ day }) => day);
  const observed = closeInTime(pairs, days, band);
  const shuffle = seededShuffle(SEED);
  let [sum, atLeast] = [0, 0];
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    shuffle(days);
    const close = closeInTime(pairs, days, band);
    sum += close;
    if (close >= observed) atLeast += 1;
  }
  return {
    observed,
    expected: sum / PERMUTATIONS,
    pValue: (atLeast + 1) / (PERMUTATIONS + 1),
    permutations: PERMUTATIONS,
    preventable: hits.length > 0 ? preventable(pairs, hits, band) : 0,
  };
}
