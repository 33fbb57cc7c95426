import fc from 'fast-check';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Dictionary } from './dictionary.js';
import type { GeneratedOperation } from './generated-operation.js';
import { type Likelihood, selections } from './selections.js';
import { writeOperation } from './write-operation.js';

export interface OperationGeneratorOptions {
  /** The graph as clients see it. */
  readonly schema: GraphQLSchema;
  readonly dictionary: Dictionary;
  /** What operations may be said to be for; null for nothing. A purpose named twice is chosen twice as often. */
  readonly purposes: readonly (string | null)[];
  /** How many of a hundred operations change something. */
  readonly mutations?: number;
  /** What the sender is refused whole can be made less likely. */
  readonly likelihood?: Likelihood;
  /** How many selections may stand one in another. */
  readonly depth?: number;
}

/** Records an operation may ask for; the gateway's own limit is far above it, and small answers come fast. */
const ROOM = 100;

/** More questions at once only make it longer to see which of them tells something. */
const ROOTS = 2;

/**
 * Arbitrary operations on the graph: valid but for a wrong value now and then, within the limits of the gateway, over all its roots, fields
 * and arguments. They shrink to fewer fields, fewer arguments and the first words of the dictionary.
 */
export function operationGenerator(options: OperationGeneratorOptions): fc.Arbitrary<GeneratedOperation> {
  const { schema, dictionary, purposes, mutations = 20, depth = 5 } = options;
  const setOf = selections(dictionary, options.likelihood);
  const root = (type: 'query' | 'mutation'): fc.Arbitrary<GeneratedOperation> => {
    const object = schema.getRootType(type as never) as GraphQLObjectType;
    return fc
      .tuple(setOf(object, { depth, room: ROOM, fields: ROOTS }), fc.constantFrom(...purposes))
      .map(([chosen, purpose]) => ({ type, purpose, ...writeOperation(type, chosen) }));
  };
  return fc.oneof(
    { weight: 100 - mutations, arbitrary: root('query') },
    ...(mutations > 0 ? [{ weight: mutations, arbitrary: root('mutation') }] : []),
  );
}
