import { isDeepStrictEqual } from 'node:util';
import type { Refusal, Told } from './told.js';

/** The first place on the way of a path where there is nothing: a refusal takes all that may not be without its place along. */
function emptyPlace(data: unknown, path: Refusal['path']): string {
  let value = data;
  for (const [length, step] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, length).join('.');
    value = (value as Record<string | number, unknown>)[step];
  }
  return path.join('.');
}

function byPlace({ data, refusals }: Told): Map<string, Set<string>> {
  const groups = Map.groupBy(refusals, ({ path }) => emptyPlace(data, path));
  return new Map(
    [...groups].map(([place, group]) => [place, new Set(group.map(({ code, path }) => `${code} ${path.join('.')}`))]),
  );
}

/**
 * Whether two answers tell the same: equal data, and wherever the one gives a reason for a gap the other gives one of the same. Of several
 * reasons for one gap an executor may tell any (GraphQL specification, 6.4.4), so one that both tell is enough.
 */
export function sameTelling(one: Told, other: Told): boolean {
  const [told, retold] = [byPlace(one), byPlace(other)];
  return (
    isDeepStrictEqual(one.data, other.data) &&
    told.size === retold.size &&
    [...told].every(([place, reasons]) => [...reasons].some((reason) => retold.get(place)?.has(reason)))
  );
}
