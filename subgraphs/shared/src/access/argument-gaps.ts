import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { ArgumentRule, Law } from './law.js';

type Input = GraphQLArgument | GraphQLInputField;
type Rules = Readonly<Record<string, ArgumentRule>>;

const PAGE_ARGUMENTS: ReadonlySet<string> = new Set(['first', 'last', 'after', 'before']);

/** Gives what is wrong with one rule, in words; the rule itself says nothing an argument of another sort could hide behind. */
function faultsOf(law: Law, schema: GraphQLSchema, input: Input, rule: ArgumentRule): string[] {
  const type = getNamedType(input.type);
  const compound = isInputObjectType(type) || (isEnumType(type) && !isReadByAnyone(schema, type));
  switch (rule.kind) {
    case 'reads':
      if (compound) return ['compared part by part, so each part needs a rule of its own'];
      if (rule.columns.length === 0) return ['reads nothing'];
      return rule.columns
        .filter((column) => !isField(law, column))
        .map((column) => `reads ${column}, which is no field`);
    case 'partByPart':
      return compound ? [] : ['has no parts'];
    case 'shapesThePage':
      return PAGE_ARGUMENTS.has(input.name) ? [] : ['only first, last, after and before shape a page'];
    case 'proposesARecord':
      return isInputObjectType(type) && isNonNullType(input.type) ? [] : ['only a required input proposes a record'];
    case 'namesARecord':
      return isNonNullType(input.type) && !isListType(input.type.ofType) ? [] : ['only a required key names a record'];
  }
}

function isField(law: Law, column: string): boolean {
  const [type = '', field = '', ...more] = column.split('.');
  return more.length === 0 && law.fields[type]?.[field] !== undefined;
}

/** An enum that no field gives out is a choice of the one who asks, an order for instance; what each choice reads must be said. */
function isReadByAnyone(schema: GraphQLSchema, enumType: GraphQLEnumType): boolean {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .some((type) => Object.values(type.getFields()).some((field) => getNamedType(field.type) === enumType));
}

interface ArgumentsOfField {
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field with arguments that the law must rule: those of mutations are ruled with the mutation. */
function fieldsWithArguments(schema: GraphQLSchema): ArgumentsOfField[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('_') && type.name !== 'Mutation')
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => field.args.length > 0 && !field.name.startsWith('_'))
        .map((field) => ({ coordinate: `${type.name}.${field.name}`, field })),
    );
}

/** The input types and orders behind arguments, those within input types included. */
function partedTypes(schema: GraphQLSchema, inputs: readonly Input[]): (GraphQLInputObjectType | GraphQLEnumType)[] {
  const found = new Set<GraphQLInputObjectType | GraphQLEnumType>();
  const visit = (type: GraphQLNamedInputType): void => {
    if (isEnumType(type) && !isReadByAnyone(schema, type)) found.add(type);
    if (!isInputObjectType(type) || found.has(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
  };
  for (const { type } of inputs) visit(getNamedType(type));
  return [...found];
}

/**
 * What the law leaves open about arguments: an argument, a filter's field or an order without a rule, a rule without one of these, a rule
 * on a column that is no field, and a rule that does not fit what it is about.
 */
export function argumentGaps(schema: GraphQLSchema, law: Law): string[] {
  const fields = fieldsWithArguments(schema);
  const ruled = new Set<string>();
  const judge = (owner: string, name: string, input: Input | undefined): string[] => {
    ruled.add(`${owner}.${name}`);
    const rule = law.arguments[owner]?.[name];
    const where = `${owner}(${name})`;
    if (!rule) return [`${where}: an argument without a rule`];
    return input
      ? faultsOf(law, schema, input, rule).map((fault) => `${where}: ${fault}`)
      : faultsOfOrder(law, where, rule);
  };
  const gaps = [
    ...fields.flatMap(({ coordinate, field }) => field.args.flatMap((arg) => judge(coordinate, arg.name, arg))),
    ...partedTypes(
      schema,
      fields.flatMap(({ coordinate, field }) =>
        field.args.filter(({ name }) => law.arguments[coordinate]?.[name]?.kind !== 'proposesARecord'),
      ),
    ).flatMap((type) =>
      isEnumType(type)
        ? type.getValues().flatMap((value) => judge(type.name, value.name, undefined))
        : Object.values(type.getFields()).flatMap((field) => judge(type.name, field.name, field)),
    ),
  ];
  const written = Object.entries(law.arguments).flatMap(([owner, rules]: [string, Rules]) =>
    Object.keys(rules).map((name) => [owner, name] as const),
  );
  return [
    ...gaps,
    ...written
      .filter(([owner, name]) => !ruled.has(`${owner}.${name}`))
      .map(([owner, name]) => `${owner}(${name}): a rule without an argument`),
  ];
}

function faultsOfOrder(law: Law, where: string, rule: ArgumentRule): string[] {
  if (rule.kind !== 'reads' || rule.columns.length === 0) return [`${where}: an order reads the columns it sorts by`];
  return rule.columns
    .filter((column) => !isField(law, column))
    .map((column) => `${where}: reads ${column}, which is no field`);
}
