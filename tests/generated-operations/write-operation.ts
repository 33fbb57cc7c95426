import {
  astFromValue,
  type GraphQLInputType,
  GraphQLNonNull,
  parse,
  print,
  specifiedScalarTypes,
  type ValueNode,
} from 'graphql';
import type { ChosenArgument, ChosenDirective, ChosenField, ChosenSet } from './chosen.js';
import { isEarlier } from './earlier.js';

const boolean = new GraphQLNonNull(specifiedScalarTypes.find(({ name }) => name === 'Boolean') as never);

/** Whether a value can only be sent apart from the document. */
function isOpen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isEarlier(value) || Object.values(value).some(isOpen);
}

/** A value as a document holds it; `undefined` for a scalar that is an object, of which graphql-js writes none. */
function literalOf(value: unknown, of: GraphQLInputType): ValueNode | undefined {
  try {
    return astFromValue(value, of) ?? undefined;
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}

/** Writes what was chosen as an operation. */
export function writeOperation(
  type: 'query' | 'mutation',
  chosen: ChosenSet,
): { readonly document: string; readonly variables: Record<string, unknown> } {
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const fragments: string[] = [];

  function variable(name: string, of: GraphQLInputType, value: unknown): string {
    const free = name in variables ? `${name}${declarations.length + 1}` : name;
    variables[free] = value;
    declarations.push(`$${free}: ${of}`);
    return `$${free}`;
  }
  function argument({ name, type: of, value, asVariable }: ChosenArgument): string {
    const literal = asVariable || isOpen(value) ? undefined : literalOf(value, of);
    return `${name}: ${literal ? print(literal) : variable(name, of, value)}`;
  }
  function directive({ name, condition, asVariable }: ChosenDirective): string {
    return `@${name}(if: ${asVariable ? variable('condition', boolean, condition) : condition})`;
  }
  function field(one: ChosenField): string {
    const given = one.arguments.map(argument);
    return [
      one.alias ? `${one.alias}: ${one.name}` : one.name,
      given.length > 0 ? `(${given.join(', ')})` : '',
      one.directive ? directive(one.directive) : '',
      one.below ? set(one.below) : '',
    ].join(' ');
  }
  function set({ type: { name }, fields, inFragment, fragment }: ChosenSet): string {
    const written = fields.map(field);
    const open = written.splice(0, fields.length - inFragment);
    if (written.length > 0) {
      const content = `on ${name} { ${written.join('\n')} }`;
      if (fragment === 'named') fragments.push(`fragment Part${fragments.length + 1} ${content}`);
      open.push(fragment === 'named' ? `...Part${fragments.length}` : `... ${content}`);
    }
    // Nothing chosen is a question too: whether the record is there.
    return `{ ${open.join('\n') || '__typename'} }`;
  }

  const selection = set(chosen);
  const head = declarations.length > 0 ? `${type} (${declarations.join(', ')})` : type;
  return { document: print(parse([`${head} ${selection}`, ...fragments].join('\n'))), variables };
}
