import type { Contribution } from './contribution.js';

/** What happened to a cell between two releases, firm by firm: a cell of its own, which must pass the same rules. */
export function changeOf(before: readonly Contribution[], after: readonly Contribution[]): Contribution[] {
  const changes = new Map<string, Contribution>(after.map((contribution) => [contribution.firm, contribution]));
  for (const { firm, amount, records } of before) {
    const now = changes.get(firm);
    changes.set(firm, { firm, amount: (now?.amount ?? 0) - amount, records: (now?.records ?? 0) - records });
  }
  // Amounts are sums of cents.
  return [...changes.values()]
    .map(({ firm, amount, records }) => ({ firm, amount: Math.round(amount * 100) / 100, records }))
    .filter(({ amount, records }) => amount !== 0 || records !== 0);
}
