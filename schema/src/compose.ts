import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';

/** One subgraph's part of the graph. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

export interface ComposedGraph {
  /** What the gateway loads. */
  readonly supergraphSdl: string;
  /** The same graph as a client sees it. */
  readonly apiSdl: string;
}

/** Composes the subgraphs, or throws what keeps them from composing, one sentence each. */
export async function compose(parts: readonly SubgraphSdl[]): Promise<ComposedGraph> {
  const result = composeServices(
    // The address is a name only: a gateway maps it to the process of its own deployment.
    parts.map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) })),
  );
  if (result.errors)
    throw new Error(`The subgraphs do not compose:\n- ${result.errors.map(({ message }) => message).join('\n- ')}`);
  return {
    supergraphSdl: result.supergraphSdl,
    apiSdl: `${printSchema(result.schema.toAPISchema().toGraphQLJSSchema())}\n`,
  };
}
