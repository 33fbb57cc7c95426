import { isIdentifier } from '../values/is-identifier.js';

/** As many as an attempt is remembered by. */
const MOST = 10;

/** The identifiers of records among some arguments, however deep. Nothing else of what a caller sends is kept. */
export function identifiersIn(value: unknown): string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (found.size >= MOST) return;
    if (typeof part === 'string') {
      if (isIdentifier(part)) found.add(part);
    } else if (typeof part === 'object' && part !== null) {
      for (const inner of Object.values(part)) look(inner);
    }
  };
  look(value);
  return [...found];
}
