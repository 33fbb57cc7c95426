import { Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import type { OperationLimits } from './operation-limits.js';
import { tooCostly } from './too-costly.js';

/** No input of the graph is nested nearly as deep; what is would exhaust the stack of whoever coerces it. */
const MAX_NESTING = 20;

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

function limitValue(value: unknown, entries: number, variable: string): void {
  const visit = (part: unknown, nesting: number): void => {
    if (typeof part !== 'object' || part === null) return;
    if (nesting > MAX_NESTING) throw tooCostly(`${variable} is nested more than ${MAX_NESTING} levels deep.`);
    if (Array.isArray(part) && part.length > entries)
      throw tooCostly(`${variable} holds a list of more than ${entries} entries.`);
    for (const inner of Object.values(part)) visit(inner, nesting + 1);
  };
  visit(value, 0);
}

/** Throws when a variable holds a list with too many entries or is nested too deep. */
export function limitVariables(
  variables: Readonly<Record<string, unknown>> | undefined,
  { variableDefinitions = [] }: OperationDefinitionNode,
  { listEntries, longLists }: OperationLimits,
): void {
  const types = new Map(variableDefinitions.map(({ variable, type }) => [variable.name.value, nameOf(type)]));
  // What no variable is declared for can be called anything; a sentence of the hub repeats names of the grammar alone.
  for (const [name, value] of Object.entries(variables ?? {}))
    limitValue(value, longLists[types.get(name) ?? ''] ?? listEntries, types.has(name) ? `\`$${name}\`` : 'A variable');
}
