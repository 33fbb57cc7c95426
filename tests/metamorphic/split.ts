import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Told } from '../monolith/told.js';

/** The one operation of a document with its fragments written out. */
function writtenOut({ definitions }: DocumentNode): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const [operation] = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('The document has no operation.');
  return visit(operation, {
    FragmentSpread({ name, directives = [] }): InlineFragmentNode {
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error(`There is no fragment ${name.value}.`);
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives };
    },
  });
}

function withoutUnusedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  return { ...operation, variableDefinitions };
}

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

/** Both halves of the outermost selections there are two of; nothing when there is no such place. */
function halves({ selections }: SelectionSetNode): [SelectionSetNode, SelectionSetNode] | undefined {
  if (selections.length > 1) {
    const middle = Math.ceil(selections.length / 2);
    return [setOf(selections.slice(0, middle)), setOf(selections.slice(middle))];
  }
  const [only] = selections;
  if (!only || only.kind === Kind.FRAGMENT_SPREAD || !only.selectionSet) return undefined;
  const below = halves(only.selectionSet);
  return below && [setOf([{ ...only, selectionSet: below[0] }]), setOf([{ ...only, selectionSet: below[1] }])];
}

/** Two queries that together ask for what one asked for; nothing when it asks for one thing. */
export function split(document: DocumentNode): readonly [DocumentNode, DocumentNode] | undefined {
  const operation = writtenOut(document);
  const parts = halves(operation.selectionSet);
  if (!parts) return undefined;
  const documentOf = (selectionSet: SelectionSetNode): DocumentNode => ({
    kind: Kind.DOCUMENT,
    definitions: [withoutUnusedVariables({ ...operation, selectionSet })],
  });
  return [documentOf(parts[0]), documentOf(parts[1])];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Two answers about the same records laid over one another. What either of them could not give is missing. */
function together(one: unknown, other: unknown): unknown {
  if (one === null || other === null) return null;
  if (Array.isArray(one) && Array.isArray(other))
    return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => together(one[index], other[index]));
  if (!isObject(one) || !isObject(other)) return one ?? other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, together(one[key], other[key])]));
}

/** What the two halves of a query are told, as one answer. */
export function toldTogether(one: Told, other: Told): Told {
  return { data: together(one.data, other.data), refusals: [...one.refusals, ...other.refusals] };
}
