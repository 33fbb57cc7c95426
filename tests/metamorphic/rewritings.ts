import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { apiSchema } from '../support/graph-paths.js';

/** Another way to write a query that asks for the same. */
export type Rewriting = (document: DocumentNode) => DocumentNode;

/** Every alias ends in it, so that what was answered can be given its name back. */
export const RENAMED = '_renamed';

/** As many as the gateway lets one operation have. */
const MOST = 30;

const schema = apiSchema();

function count(document: DocumentNode, isCounted: (node: ASTNode) => boolean): number {
  let found = 0;
  visit(document, { enter: (node) => void (isCounted(node) && found++) });
  return found;
}

const aliased: Rewriting = (document) => {
  let left = MOST - count(document, (node) => node.kind === Kind.FIELD && node.alias !== undefined);
  return visit(document, {
    Field(field): FieldNode | undefined {
      if (!field.alias && left-- <= 0) return undefined;
      const value = `${(field.alias ?? field.name).value}${RENAMED}`;
      return { ...field, alias: { kind: Kind.NAME, value } };
    },
  });
};

/** Wraps what is selected of every type. */
function wrapped(document: DocumentNode, wrap: (set: SelectionSetNode, type: string) => SelectionSetNode) {
  const types = new TypeInfo(schema);
  const leave = (set: SelectionSetNode): SelectionSetNode => wrap(set, types.getParentType()?.name ?? 'Query');
  return visit(document, visitWithTypeInfo(types, { SelectionSet: { leave } }));
}

const inInlineFragments: Rewriting = (document) =>
  wrapped(document, (selectionSet, type) => ({
    kind: Kind.SELECTION_SET,
    selections: [
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
        selectionSet,
      },
    ],
  }));

const inNamedFragments: Rewriting = (document) => {
  const fragments: FragmentDefinitionNode[] = [];
  const rewritten = wrapped(document, (selectionSet, type) => {
    const name = { kind: Kind.NAME, value: `Wrapped${fragments.length}` } as const;
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } } as const;
    fragments.push({ kind: Kind.FRAGMENT_DEFINITION, name, typeCondition, selectionSet });
    return { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FRAGMENT_SPREAD, name }] };
  });
  return { ...rewritten, definitions: [...rewritten.definitions, ...fragments] };
};

const directive = (text: string): DirectiveNode => {
  const [operation] = parse(`{ field ${text} }`).definitions;
  const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  const [found] = field?.directives ?? [];
  if (!found) throw new Error(`${text} is no directive.`);
  return found;
};

const CERTAIN = [directive('@include(if: true)'), directive('@skip(if: false)')];

const included: Rewriting = (document) => {
  let left = MOST - count(document, ({ kind }) => kind === Kind.DIRECTIVE);
  return visit(document, {
    Field(field): FieldNode | undefined {
      if (field.directives?.length || left-- <= 0) return undefined;
      return { ...field, directives: CERTAIN.slice(left % 2, (left % 2) + 1) };
    },
  });
};

const backwards: Rewriting = (document) =>
  visit(document, {
    SelectionSet: (set): SelectionSetNode => ({ ...set, selections: set.selections.toReversed() }),
  });

/** By what a lawyer would call them. */
export const REWRITINGS: Readonly<Record<string, Rewriting>> = {
  'with every field under another name': aliased,
  'in inline fragments': inInlineFragments,
  'in named fragments': inNamedFragments,
  'with @include(if: true) and @skip(if: false)': included,
  'in the opposite order': backwards,
};
