import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { RegisteredOperation } from './operation-manifest.js';

/** The part of a record that says what its reader may do with it. */
const HANDLING = 'handling';

/** Names a record and tells nothing of it. */
const IDENTITY: ReadonlySet<string> = new Set(['__typename', 'id', 'version']);

/**
 * What is wrong with an operation that a connected system wants registered: it does not fit the graph, or it takes a record from the hub and
 * leaves its handling codes behind, which travel with every record (Europol handling codes H0 to H3, DOMAIN US07).
 */
export function faultsOfOperation(schema: GraphQLSchema, { name, body }: RegisteredOperation): string[] {
  let document: DocumentNode;
  try {
    document = parse(body);
  } catch (fault) {
    return [`${name} is not GraphQL: ${(fault as Error).message}`];
  }
  const mistakes = validate(schema, document, specifiedRules);
  if (mistakes.length > 0) return mistakes.map(({ message }) => `${name} does not fit the graph: ${message}`);
  return typesWithoutHandling(schema, document).map((type) => `${name} selects ${type} without \`${HANDLING}\`.`);
}

function typesWithoutHandling(schema: GraphQLSchema, document: DocumentNode): string[] {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const types = new TypeInfo(schema);
  const found = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ selectionSet }) {
        const type = getNamedType(types.getType());
        if (!selectionSet || !isObjectType(type) || !(HANDLING in type.getFields())) return;
        const selected = fieldsIn(selectionSet, fragments);
        if (!selected.includes(HANDLING) && !selected.every((field) => IDENTITY.has(field))) found.add(type.name);
      },
    }),
  );
  return [...found];
}

/** The fields of one record, whichever fragments they stand in. */
function fieldsIn(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    return inner ? fieldsIn(inner, fragments) : [];
  });
}
