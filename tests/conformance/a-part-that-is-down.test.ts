import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphs } from '@hub/schema/subgraphs';
import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';

/*
 * A non-null field whose subgraph cannot be reached blanks everything up to the nearest field that may be null. So the fields at which one
 * subgraph's part of an answer begins may all be null.
 */

const keys = new Set(['id', 'inseeCode', 'code']);

/** Which subgraph answers for the records of a type. */
const ownerOf = new Map(
  subgraphs.flatMap(({ name, access }) => Object.keys(access.records).map((record) => [record, name] as const)),
);

const sdlOf = (name: string): GraphQLSchema =>
  buildASTSchema(parse(readFileSync(join(import.meta.dirname, `../../schema/subgraphs/${name}.graphql`), 'utf8')), {
    assumeValid: true,
    assumeValidSDL: true,
  });

interface Entrance {
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** The fields at which a gateway has to turn to this subgraph, or from it to another. */
function entrancesOf(name: string): Entrance[] {
  const types = Object.values(sdlOf(name).getTypeMap()).filter(isObjectType);
  return types.flatMap((type) => {
    const isRoot = type.name === 'Query' || type.name === 'Mutation';
    const isOfAnother = ownerOf.has(type.name) && ownerOf.get(type.name) !== name;
    const leadsToAnother = (field: GraphQLField<unknown, unknown>): boolean => {
      const owner = ownerOf.get(getNamedType(field.type).name);
      return owner !== undefined && owner !== name;
    };
    return Object.values(type.getFields())
      .filter((field) => !field.name.startsWith('_') && !(isOfAnother && keys.has(field.name)))
      .filter((field) => isRoot || isOfAnother || leadsToAnother(field))
      .map((field) => ({ coordinate: `${type.name}.${field.name}`, field }));
  });
}

test.each(subgraphs.map(({ name }) => name))('the answer lacks the part of %s alone while it is down', (name) => {
  const entrances = entrancesOf(name);
  expect(entrances.length).toBeGreaterThan(5);
  expect(entrances.filter(({ field }) => isNonNullType(field.type)).map(({ coordinate }) => coordinate)).toEqual([]);
});
