import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Whether data has the shape its operation asks for: a record, or a list of records, wherever fields of a record are selected. The
 * steps of a plan rely on it, and one that finds a text there would take the whole answer with it.
 */
export function fitsSelection(document: DocumentNode, data: unknown, operationName?: string): boolean {
  const operation = getOperationAST(document, operationName);
  if (!operation) return false;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return fits(data, operation.selectionSet, fragments);
}

function fits(value: unknown, selected: SelectionSetNode, fragments: Fragments): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every((entry) => fits(entry, selected, fragments));
  if (typeof value !== 'object') return false;
  return selected.selections.every((selection) => fitsOne(value as Record<string, unknown>, selection, fragments));
}

function fitsOne(record: Record<string, unknown>, selection: SelectionNode, fragments: Fragments): boolean {
  if (selection.kind === Kind.FIELD) {
    const name = (selection.alias ?? selection.name).value;
    return (
      !selection.selectionSet || !Object.hasOwn(record, name) || fits(record[name], selection.selectionSet, fragments)
    );
  }
  const below =
    selection.kind === Kind.INLINE_FRAGMENT
      ? selection.selectionSet
      : fragments.get(selection.name.value)?.selectionSet;
  return below !== undefined && fits(record, below, fragments);
}
