import { Checks } from './checks.js';

/** What the rules of the parts of an input make of it, part by part. Throws what any of them refuses, all of it together. */
export function checkedParts<P extends object>(rules: { readonly [K in keyof P]: () => P[K] }): P {
  const checks = new Checks();
  const checked = Object.entries<() => unknown>(rules).map(([part, rule]) => [part, checks.of(rule)]);
  checks.assertKept();
  return Object.fromEntries(checked);
}
