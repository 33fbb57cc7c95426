import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { type GraphQLSchema, isObjectType } from 'graphql';

/** Whose a type is, and who answers a field of it; read from the laws and the subgraphs' own schemas, and from no supergraph. */
export interface Ownership {
  /** The subgraph that keeps the records of a type; none for the parts of records, which are whoever's record they are part of. */
  ownerOf(type: string): string | undefined;
  /** The subgraph that answers a field of an object made by `maker`. */
  answererOf(type: string, field: string, maker: string | undefined): string;
}

function hasField(schema: GraphQLSchema, type: string, field: string): boolean {
  const found = schema.getType(type);
  return isObjectType(found) && field in found.getFields();
}

export function ownership(subgraphs: readonly Subgraph[], schemas: ReadonlyMap<string, GraphQLSchema>): Ownership {
  const ownerOf = (type: string): string | undefined =>
    subgraphs.find(({ access }) => access.records[type] && access.fields[type])?.name;
  return {
    ownerOf,
    answererOf(type, field, maker) {
      const having = [...schemas].filter(([, schema]) => hasField(schema, type, field)).map(([name]) => name);
      // What several subgraphs have is the owner's to say (a key), or the maker's (a part of its record).
      const answerer = having.length === 1 ? having[0] : having.find((name) => name === (ownerOf(type) ?? maker));
      if (!answerer) throw new Error(`${having.length} subgraphs have ${type}.${field}, and none of them answers it.`);
      return answerer;
    },
  };
}
