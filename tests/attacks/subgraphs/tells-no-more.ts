/** Whether everything an answer tells the healthy answer told too: its values are the same, or missing. */
export function tellsNoMore(got: unknown, healthy: unknown): boolean {
  if (got === null || got === undefined) return true;
  if (typeof got !== 'object') return got === healthy;
  if (typeof healthy !== 'object' || healthy === null) return false;
  return Object.entries(got).every(([key, value]) => tellsNoMore(value, (healthy as Record<string, unknown>)[key]));
}
