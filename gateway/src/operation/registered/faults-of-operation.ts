import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { RegisteredOperation } from './operation-manifest.js';

/** The part of a record that says what its reader may do with it, and what of that no reader can do without. */
const HANDLING = 'handling';
const MARKS = ['tlp', 'codes'];

/** Directives by which a selection may be left out. */
const CONDITIONS: ReadonlySet<string> = new Set(['include', 'skip']);

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
  const wanted = `\`${HANDLING} { ${MARKS.join(' ')} }\``;
  return typesWithoutHandling(schema, document).map(
    (type) => `${name} selects ${type} without ${wanted}, whatever its variables.`,
  );
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
        const selected = [...fieldsIn(selectionSet, fragments)];
        if (!takesHandling(selected, fragments) && !selected.every(isIdentity)) found.add(type.name);
      },
    }),
  );
  return [...found];
}

/** A field that an operation selects, and whether it does so whatever its variables. */
interface Selected {
  readonly field: FieldNode;
  readonly isCertain: boolean;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const isIdentity = ({ field }: Selected): boolean => IDENTITY.has(field.name.value);

const isUnconditional = ({ directives = [] }: SelectionNode): boolean =>
  !directives.some(({ name }) => CONDITIONS.has(name.value));

const certainly = (name: string, selected: readonly Selected[]): FieldNode[] =>
  selected.flatMap(({ field, isCertain }) => (isCertain && field.name.value === name ? [field] : []));

function takesHandling(selected: readonly Selected[], fragments: Fragments): boolean {
  const marks = certainly(HANDLING, selected).flatMap(({ selectionSet }) =>
    selectionSet ? [...fieldsIn(selectionSet, fragments)] : [],
  );
  return MARKS.every((mark) => certainly(mark, marks).length > 0);
}

/** The fields of one record, whichever fragments they stand in. */
function* fieldsIn({ selections }: SelectionSetNode, fragments: Fragments, isCertain = true): Generator<Selected> {
  for (const selection of selections) {
    const isCertainHere = isCertain && isUnconditional(selection);
    if (selection.kind === Kind.FIELD) {
      yield { field: selection, isCertain: isCertainHere };
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (inner) yield* fieldsIn(inner.selectionSet, fragments, isCertainHere);
  }
}
