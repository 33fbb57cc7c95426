import highsModule, { type Highs } from 'highs';
import type { Sum } from './everything-told.js';
import type { Bounds } from './known-bounds.js';

// The package's types are those of its CommonJS build; the ES build exports the loader itself.
const highs: Promise<Highs> = (highsModule as unknown as typeof highsModule.default)();

/** Far beyond any figure of the sample. */
const ANYTHING = 1e10;

/**
 * Solves everything that is told as one linear system, and gives between what each of the names asked for must lie; what is known to lie as far
 * apart as is enough is not asked for any further, as every solution holds a value of every name.
 */
export async function solve(
  bounds: ReadonlyMap<string, Bounds>,
  sums: readonly Sum[],
  asked: readonly string[],
  isEnough: (name: string, found: Bounds) => boolean,
): Promise<Map<string, Bounds>> {
  const { createModel, constants } = await highs;
  const names = [...bounds.keys()];
  const column = new Map(names.map((name, index) => [name, index]));
  const at = (name: string): number => column.get(name) as number;
  const [numCols, numRows] = [names.length, sums.length];
  const starts = [0];
  const entries = sums.flatMap(({ whole, parts }) => {
    starts.push((starts.at(-1) ?? 0) + parts.length + 1);
    return [[at(whole), -1] as const, ...parts.map((part) => [at(part), 1] as const)];
  });
  const model = createModel({
    numCols,
    numRows,
    colCost: names.map(() => 0),
    colLower: names.map((name) => bounds.get(name)?.low ?? 0),
    colUpper: names.map((name) => Math.min(bounds.get(name)?.high ?? ANYTHING, ANYTHING)),
    rowLower: sums.map(() => 0),
    rowUpper: sums.map(() => 0),
    matrix: {
      format: 'csr',
      numCols,
      numRows,
      starts,
      indices: entries.map(([index]) => index),
      values: entries.map(([, value]) => value),
    },
  });
  model.options.set({ output_flag: false });
  const found = new Map(asked.map((name) => [name, { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }]));
  const lookForEnd = (name: string, cost: number): void => {
    model.changeColCost(at(name), cost);
    model.run();
    if (model.getModelStatus() !== constants.modelStatus.optimal) throw new Error(`No solution for ${name}`);
    const { colValue } = model.getSolution();
    for (const [other, { low, high }] of found) {
      const value = colValue[at(other)] ?? 0;
      found.set(other, { low: Math.min(low, value), high: Math.max(high, value) });
    }
    model.changeColCost(at(name), 0);
  };
  for (const name of asked)
    for (const cost of [1, -1]) if (!isEnough(name, found.get(name) as Bounds)) lookForEnd(name, cost);
  model.dispose();
  return found;
}
