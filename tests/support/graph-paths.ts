import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** The graph as clients see it, read from the committed file. */
export function apiSchema(): GraphQLSchema {
  return buildSchema(readFileSync(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8'));
}

export type Field = GraphQLField<unknown, unknown>;

const needsArgument = (field: Field): boolean =>
  field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);

/** The field by which a record of the type is known; none for a part of another record. */
export function keyOf(type: GraphQLObjectType): string | undefined {
  return ['id', 'inseeCode', 'code'].find((name) => type.getFields()[name] && type.name !== 'UserError');
}

/** The fields one step away that can be asked without an argument. */
export function openFields(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter((field) => !needsArgument(field));
}

/** A root that lists only a part of what another lists is no way to all of it. */
const NARROWED: ReadonlySet<string> = new Set(['overdueFeedback', 'dataSubjectRequests']);

/** The shortest way from `Query` to every object type, as the fields to take. */
export function shortestPaths(schema: GraphQLSchema): ReadonlyMap<string, readonly Field[]> {
  const query = schema.getQueryType();
  if (!query) throw new Error('The graph has no Query.');
  const paths = new Map<string, readonly Field[]>([[query.name, []]]);
  const queue: GraphQLObjectType[] = [query];
  for (let type = queue.shift(); type; type = queue.shift()) {
    for (const field of openFields(type)) {
      const next = getNamedType(field.type);
      if (!isObjectType(next) || paths.has(next.name) || NARROWED.has(field.name)) continue;
      paths.set(next.name, [...(paths.get(type.name) ?? []), field]);
      queue.push(next);
    }
  }
  return paths;
}

/** Everything a type says of itself: its scalars, and of its objects only that they are there. */
export function ownSelection(type: GraphQLObjectType): string {
  return openFields(type)
    .map((field) => (isLeafType(getNamedType(field.type)) ? field.name : `${field.name} { __typename }`))
    .join(' ');
}

/**
 * The operation that walks a path and makes a selection at its end. Every step on the way is asked for its id, so that a value can be
 * traced to its record; the list at the root is paged by `$first` and `$after`.
 */
export function operationAlong(path: readonly Field[], selection: string): string {
  const inner = path.reduceRight((below, field, index) => {
    const parent = index === 0 ? undefined : getNamedType(path[index - 1]?.type as never);
    const key = isObjectType(parent) ? keyOf(parent) : undefined;
    const paged = index === 0 && field.args.some(({ name }) => name === 'first');
    return `${key ? `${key} ` : ''}${field.name}${paged ? '(first: $first, after: $after)' : ''} { ${below} }`;
  }, selection);
  return path[0]?.args.some(({ name }) => name === 'first')
    ? `query ($first: Int!, $after: String) { ${inner.replace('{', `{ ${hasPageInfo(path[0]) ? 'pageInfo { hasNextPage endCursor }' : ''}`)} }`
    : `{ ${inner} }`;
}

function hasPageInfo(root: Field): boolean {
  const type = getNamedType(root.type);
  return isObjectType(type) && type.getFields()['pageInfo'] !== undefined;
}

/** A value found at the end of a path, with the key of the nearest record it belongs to. */
export interface Found {
  readonly value: Record<string, unknown>;
  readonly recordKey: string | undefined;
}

/** Walks an answer along the path and gives what stands at its end. */
export function valuesAlong(data: unknown, path: readonly Field[]): Found[] {
  const keyIn = (value: Record<string, unknown>): string | undefined =>
    (value['id'] ?? value['inseeCode'] ?? value['code']) as string | undefined;
  let level: Found[] = [{ value: data as Record<string, unknown>, recordKey: undefined }];
  for (const field of path) {
    level = level.flatMap(({ value, recordKey }) => {
      const next = value[field.name];
      const list = (Array.isArray(next) ? next : [next]).filter((item) => item !== null && item !== undefined);
      return list.map((item: Record<string, unknown>) => ({ value: item, recordKey: keyIn(item) ?? recordKey }));
    });
  }
  return level;
}
