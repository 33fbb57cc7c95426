import { LEAST_MEAN } from './least-mean.js';

/** Too few residuals say nothing of how counts vary beyond chance. */
const FEWEST = 6;

/**
 * How much more counts vary around what was expected of them than chance would have it (Pearson's statistic over its degrees of freedom,
 * of which the model used up `parameters`). Never less than chance.
 */
export function dispersionOf(counts: readonly number[], expected: readonly number[], parameters: number): number {
  const freedom = counts.length - parameters;
  if (freedom < FEWEST) return 1;
  const squares = counts.map((count, place) => {
    const mean = Math.max(expected[place] ?? 0, LEAST_MEAN);
    return (count - mean) ** 2 / mean;
  });
  return Math.max(1, squares.reduce((sum, square) => sum + square, 0) / freedom);
}
