import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import {
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { apiSchema, keyOf } from '../support/graph-paths.js';
import { Absent } from './absent.js';
import { ownership } from './ownership.js';
import type { Part } from './part.js';
import { Thing } from './thing.js';

/** The subgraphs by name, opened for one operation. */
export type Parts = ReadonlyMap<string, Part>;

const nothing = (type: GraphQLOutputType): Absent | null => (isNonNullType(type) ? new Absent() : null);

/**
 * The graph as clients see it, answered without a plan: every field by the subgraph whose field it is, and what a subgraph says of another
 * one's record counts only once the owner shows that record to the same viewer.
 */
export function monolithSchema(
  subgraphs: readonly Subgraph[],
  schemas: ReadonlyMap<string, GraphQLSchema>,
): GraphQLSchema {
  const { ownerOf, answererOf } = ownership(subgraphs, schemas);
  const schema = apiSchema();

  /** What a subgraph gave for a field, as an object the fields below it can be asked of. */
  async function taken(
    given: unknown,
    type: GraphQLOutputType,
    maker: Part,
    parts: Parts,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const value = await given;
    if (value === null || value === undefined || value instanceof Error) return value;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const items = [...(value as Iterable<unknown>)];
      return Promise.all(items.map((item) => taken(item, nullable.ofType, maker, parts, info)));
    }
    if (isLeafType(nullable)) {
      const own = getNamedType(maker.field(info.parentType.name, info.fieldName).type);
      if (!isLeafType(own)) throw new Error(`${info.parentType.name}.${info.fieldName} is a value in one schema only.`);
      return own.serialize(value);
    }
    if (!isObjectType(nullable)) throw new Error(`The graph has a type that is none of an object: ${nullable.name}.`);
    const thing = new Thing(nullable.name, maker, value as object, keyOf(nullable));
    const owner = parts.get(ownerOf(nullable.name) ?? maker.name) ?? maker;
    return (await thing.as(owner, info)) ? thing : nothing(type);
  }

  const resolve: GraphQLFieldResolver<Thing | undefined, Parts> = async (parent, given, parts, info) => {
    const type = info.parentType.name;
    const answerer = parts.get(answererOf(type, info.fieldName, parent?.maker.name));
    if (!answerer) throw new Error(`Nobody answers ${type}.${info.fieldName}.`);
    const source = await parent?.as(answerer, info);
    if (parent && !source) return nothing(info.returnType);
    return taken(answerer.resolve(type, info.fieldName, source, given, info), info.returnType, answerer, parts, info);
  };

  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  return schema;
}
