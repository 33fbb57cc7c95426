import type { Grid } from './grid.js';

/**
 * The cells of which it may be told that nothing happened: of areas with premises enough, and of every part of one in which nothing happened
 * either, because that was told with the whole.
 */
export function whereNothingMayBeTold({ cells, equations }: Grid, isEmpty: readonly boolean[]): boolean[] {
  const mayBeTold = cells.map(({ mayTellNothing }) => mayTellNothing);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { parent, children } of equations) {
      if (!isEmpty[parent] || !mayBeTold[parent]) continue;
      for (const child of children.filter((one) => !mayBeTold[one])) {
        mayBeTold[child] = true;
        changed = true;
      }
    }
  }
  return mayBeTold;
}
