import type { OperationLimits } from './operation-limits.js';
import { tooCostly } from './too-costly.js';

/** No input of the graph is nested nearly as deep; what is would exhaust the stack of whoever coerces it. */
const MAX_NESTING = 20;

/** Throws when a variable holds a list with too many entries or is nested too deep. */
export function limitVariables(
  variables: Readonly<Record<string, unknown>> | undefined,
  { listEntries }: OperationLimits,
): void {
  const visit = (value: unknown, nesting: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (nesting > MAX_NESTING) throw tooCostly(`A variable is nested more than ${MAX_NESTING} levels deep.`);
    if (Array.isArray(value) && value.length > listEntries)
      throw tooCostly(`A list in a variable has more than ${listEntries} entries.`);
    for (const inner of Object.values(value)) visit(inner, nesting + 1);
  };
  visit(variables, 0);
}
