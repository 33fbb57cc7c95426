import {
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { apiSchema, type Field, shortestPaths } from '../support/graph-paths.js';

/* Every place of the graph where a caller puts a value, found in the schema, so that a new argument is attacked from its first day. */

/** The way to one value: the argument, then fields of inputs. */
export interface PlaceOfValue {
  /** As in `Query.incidents(filter.areaCode)`. */
  readonly coordinate: string;
  readonly operation: 'query' | 'mutation';
  /** The fields that lead from the root to the field with the argument; that field comes last. */
  readonly path: readonly Field[];
  readonly way: readonly [argument: string, ...inner: string[]];
  /** Named type of the value: `ID`, `String`, a scalar or an enum. */
  readonly type: string;
}

const schema = apiSchema();

function leavesOf(type: GraphQLInputType, way: PlaceOfValue['way']): { way: PlaceOfValue['way']; type: string }[] {
  const named: GraphQLNamedType = getNamedType(type);
  if (!isInputObjectType(named)) return [{ way, type: named.name }];
  return Object.values(named.getFields()).flatMap((field) => leavesOf(field.type, [...way, field.name]));
}

/** Every place a value can stand in, in the arguments of every field of the graph. */
export function placesOfValues(): PlaceOfValue[] {
  const mutation = schema.getMutationType();
  const parents: [string, readonly Field[]][] = [...shortestPaths(schema)];
  if (mutation) parents.push([mutation.name, []]);
  return parents.flatMap(([parent, path]) => {
    const type = schema.getType(parent);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    return fields.flatMap((field) =>
      field.args
        .flatMap((argument) => leavesOf(argument.type, [argument.name]))
        .map((leaf) => ({
          coordinate: `${parent}.${field.name}(${leaf.way.join('.')})`,
          operation: type === mutation ? ('mutation' as const) : ('query' as const),
          path: [...path, field],
          ...leaf,
        })),
    );
  });
}

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** A value that fits a type and says nothing in particular, with what has to be there and no more. */
function plainValue(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [plainValue(nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter(
      ({ type: inner, defaultValue }) => isNonNullType(inner) && defaultValue === undefined,
    );
    return Object.fromEntries(needed.map((field) => [field.name, plainValue(field.type)]));
  }
  const plain: Readonly<Record<string, unknown>> = {
    ID: '00000000-0000-4000-8000-000000000000',
    Int: 1,
    Boolean: false,
    Decimal: '1.00',
    DateTime: dayFromNow(-1),
    LocalDate: dayFromNow(10).slice(0, 10),
  };
  return plain[nullable.name] ?? 'texte';
}

/** Puts a value at the end of a way through an input, and leaves what is around it as it was. */
function placed(type: GraphQLInputType, way: readonly string[], value: unknown, around: unknown): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [placed(nullable.ofType, way, value, undefined)];
  const [name, ...rest] = way;
  if (name === undefined || !isInputObjectType(nullable)) return value;
  const field = nullable.getFields()[name];
  if (!field) throw new Error(`${nullable.name} has no ${name}`);
  const whole = (around ?? plainValue(nullable)) as Record<string, unknown>;
  return { ...whole, [name]: placed(field.type, rest, value, whole[name]) };
}

/** One operation that puts each of some values in a place, under the aliases `a0`, `a1`, …; `around` is what else the argument holds. */
export function operationWith(
  { operation, path, way }: PlaceOfValue,
  values: readonly unknown[],
  around?: (index: number) => Record<string, unknown>,
): { readonly query: string; readonly variables: Record<string, unknown> } {
  const field = path.at(-1);
  const [name, ...inner] = way;
  const argument = field?.args.find((given) => given.name === name);
  if (!field || !argument) throw new Error(`no argument ${name}`);
  const others = field.args
    .filter(
      ({ name: other, type, defaultValue }) => other !== name && isNonNullType(type) && defaultValue === undefined,
    )
    .map(({ name: other, type }) => `, ${other}: ${literal(plainValue(type))}`)
    .join('');
  const answer = ownAnswer(field);
  const calls = values.map((_, index) => `a${index}: ${field.name}(${name}: $v${index}${others})${answer}`).join(' ');
  const body = path.slice(0, -1).reduceRight((below, step) => {
    const page = step.args.some((given) => given.name === 'first') ? '(first: 2)' : '';
    return `${step.name}${page} { ${below} }`;
  }, calls);
  const declared = values.map((_, index) => `$v${index}: ${argument.type}`).join(' ');
  return {
    query: `${operation} (${declared}) { ${body} }`,
    variables: Object.fromEntries(
      values.map((value, index) => [`v${index}`, placed(argument.type, inner, value, around?.(index))]),
    ),
  };
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(', ')} }`;
  return typeof value === 'string' && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
}

/** What tells whether the field found or did something. */
function ownAnswer(field: Field): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const fields = type.getFields();
  if (fields['errors']) return ' { errors { code path message } }';
  return fields['nodes'] ? ' { nodes { __typename } }' : ' { __typename }';
}
