import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { MeasuredOperation } from './measure-cost.js';

/** Whatever a root field reads, somebody is looked up, a transaction is begun, and perhaps a long list is counted: worth about these many records. */
const ROOT_FIELD = 50;

/** What an operation is charged for: the records it would read, and each root field, which costs something however little it gives. */
export function priceOf(cost: number, { document, operation }: MeasuredOperation): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return cost + ROOT_FIELD * fieldsOf(operation, fragments);
}

function fieldsOf(
  { selectionSet }: Pick<OperationDefinitionNode, 'selectionSet'>,
  fragments: ReadonlyMap<string, { readonly selectionSet: SelectionSetNode }>,
): number {
  return selectionSet.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inner ? sum + fieldsOf(inner, fragments) : sum;
  }, 0);
}
