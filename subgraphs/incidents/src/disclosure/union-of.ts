import type { Contribution } from './contribution.js';

/** What firms add to several cells together. */
export function unionOf(cells: readonly (readonly Contribution[])[]): Contribution[] {
  const byFirm = new Map<string, Contribution>();
  for (const { firm, amount, records } of cells.flat()) {
    const known = byFirm.get(firm);
    byFirm.set(firm, { firm, amount: (known?.amount ?? 0) + amount, records: (known?.records ?? 0) + records });
  }
  return [...byFirm.values()];
}
