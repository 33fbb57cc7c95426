import type { Viewer } from '@hub/shared/viewer/viewer';
import type { Bundle } from './bundle.js';
import { mayEverRead } from './law-by-hand.js';

/** Every field that an operation asks for or goes through, and every one that the types at its ends have. */
function coordinatesOf({ ways }: Bundle): ReadonlySet<string> {
  const coordinates = new Set<string>();
  for (const { steps, type } of ways) {
    let parent = 'Query';
    for (const { name, type: next } of steps) {
      coordinates.add(`${parent}.${name}`);
      parent = String(next).replaceAll(/[[\]!]/g, '');
    }
    for (const field of Object.keys(type.getFields())) coordinates.add(`${type.name}.${field}`);
  }
  return coordinates;
}

/**
 * Who asks which operation. Members of one role to whom the law opens the same fields on all its ways have the same right to it, and one of
 * them asks, in turn; to whom it opens a field more or less, asks as well. What differs between them is which records exist for them, and
 * every record of the sample is asked for by each of them.
 */
export function sharesOf(
  viewers: ReadonlyMap<string, Viewer>,
  operations: readonly Bundle[],
): ReadonlyMap<string, readonly Bundle[]> {
  const shares = new Map([...viewers.keys()].map((userName) => [userName, [] as Bundle[]]));
  for (const [number, operation] of operations.entries()) {
    const coordinates = [...coordinatesOf(operation)].map((coordinate) => coordinate.split('.') as [string, string]);
    const equals = Map.groupBy(viewers, ([, viewer]) =>
      [viewer.role, ...coordinates.filter(([type, field]) => mayEverRead(viewer, type, field))].join(),
    );
    for (const members of equals.values()) {
      const [userName = ''] = members[number % members.length] ?? [];
      shares.get(userName)?.push(operation);
    }
  }
  return shares;
}
