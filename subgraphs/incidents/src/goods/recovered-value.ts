import type { IncidentGoods } from './incident-goods.entity.js';

/** What the things that were recovered are worth together, EUR; null where the value of none of them is known. */
export function recoveredValue({ items, recoveries }: Pick<IncidentGoods, 'items' | 'recoveries'>): string | null {
  const values = items.flatMap(({ reference, valueEur }) => (recoveries[reference] && valueEur ? [valueEur] : []));
  if (values.length === 0) return null;
  // In cents, so that no sum is off by a part of one.
  const cents = values.reduce((sum, value) => sum + Math.round(Number(value) * 100), 0);
  return (cents / 100).toFixed(2);
}
