import { Checks } from './checks.js';

/** What a rule makes of each of a list. Throws what it refuses of any of them, all of it together. */
export function checkedEach<T, R>(given: readonly T[], rule: (one: T, place: number) => R): R[] {
  const checks = new Checks();
  const checked = given.map((one, place) => checks.of(() => rule(one, place)));
  checks.assertKept();
  return checked as R[];
}
