import { Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import type { OperationLimits } from './operation-limits.js';
import { tooCostly } from './too-costly.js';
import { tooLong } from './too-long.js';

/** No input of the graph is nested nearly as deep; what is would exhaust the stack of whoever coerces it. */
const MAX_NESTING = 20;

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** What could be a name of the graph; a sentence of the hub repeats nothing else. */
const NAME = /^[_A-Za-z]\w{0,63}$/;

/** Where a list stands in a variable, by the names of the fields around it: `$input.incidentIds`. */
const placeIn = (variable: string, path: readonly string[]): string =>
  [variable, ...path.filter((part) => NAME.test(part))].join('.');

function limitValue(value: unknown, entries: number, variable: string): void {
  const visit = (part: unknown, path: readonly string[]): void => {
    if (typeof part !== 'object' || part === null) return;
    if (path.length > MAX_NESTING)
      throw tooCostly({
        en: `\`${variable}\` is nested more than ${MAX_NESTING} levels deep.`,
        fr: `\`${variable}\` est imbriqué sur plus de ${MAX_NESTING} niveaux.`,
      });
    if (Array.isArray(part) && part.length > entries) throw tooLong(placeIn(variable, path), entries);
    for (const [name, inner] of Object.entries(part)) visit(inner, [...path, name]);
  };
  visit(value, []);
}

/** Throws when a variable holds a list with too many entries or is nested too deep. */
export function limitVariables(
  variables: Readonly<Record<string, unknown>> | undefined,
  { variableDefinitions = [] }: OperationDefinitionNode,
  { listEntries, longLists }: OperationLimits,
): void {
  const types = new Map(variableDefinitions.map(({ variable, type }) => [variable.name.value, nameOf(type)]));
  // What no variable is declared for can be called anything; a sentence of the hub repeats names of the grammar alone.
  for (const [name, value] of Object.entries(variables ?? {})) {
    const variable = types.has(name) ? `$${name}` : 'variables';
    limitValue(value, longLists[types.get(name) ?? ''] ?? listEntries, variable);
  }
}
