import { VIEWER_HEADER } from '@hub/shared/viewer/viewer-header';
import { getOperationAST } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { fitsSelection } from './fits-selection.js';
import type { ReachableSubgraph, SubgraphFetch } from './reachable-subgraph.js';
import { readGraphQLAnswer } from './read-graphql-answer.js';
import { SubgraphFault } from './subgraph-fault.js';

/** What the two ends say when a kept-alive connection was closed while the request was on its way. */
const CONNECTION_RESET = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

export interface RemoteSubgraphLimits {
  /** Sockets to one subgraph; further requests wait for one. */
  readonly connections: number;
  /** Longest silence of a subgraph, in milliseconds. */
  readonly silenceMs: number;
  /** Largest answer, in bytes. */
  readonly answerBytes: number;
}

export const REMOTE_SUBGRAPH_LIMITS: RemoteSubgraphLimits = {
  connections: 64,
  silenceMs: 10_000,
  answerBytes: 16 * 1024 * 1024,
};

/**
 * A subgraph in a process of its own, reached over HTTP; its address may end in `/graphql` or leave that out. Whatever goes wrong is
 * thrown, and nothing it says about a fault is passed on.
 */
export function remoteSubgraph(
  name: string,
  url: URL,
  limits: RemoteSubgraphLimits = REMOTE_SUBGRAPH_LIMITS,
): ReachableSubgraph {
  const base = url.pathname.replace(/(\/graphql)?\/?$/, '');
  const pool = new Pool(url.origin, {
    connections: limits.connections,
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
    connect: { timeout: limits.silenceMs },
    maxResponseSize: limits.answerBytes,
  });

  const post = ({ source, variables, operationName, token, signal }: SubgraphFetch): Promise<Dispatcher.ResponseData> =>
    pool.request({
      method: 'POST',
      path: `${base}/graphql`,
      headers: { 'content-type': 'application/json', accept: 'application/json', [VIEWER_HEADER]: token },
      body: JSON.stringify({ query: source, variables, operationName }),
      signal,
    });

  const ask = async (fetch: SubgraphFetch) => {
    const answer = await readGraphQLAnswer(await post(fetch));
    if (!fitsSelection(fetch.document, answer.data, fetch.operationName))
      throw new SubgraphFault('answered with data that does not fit the operation');
    return answer;
  };

  return {
    name,
    async execute(fetch) {
      try {
        return await ask(fetch);
      } catch (fault) {
        // Asked again once, and only for a query: a mutation may have been carried out before its connection broke.
        if (!wasReset(fault) || !isQuery(fetch) || fetch.signal.aborted) throw fault;
        return ask(fetch);
      }
    },
    async ping() {
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path: `${base}/health/ready`,
        signal: AbortSignal.timeout(limits.silenceMs),
      });
      await body.dump();
      if (statusCode !== 200) throw new SubgraphFault(`answered ${statusCode}`);
    },
    // Whoever closes has waited for the answers it wants.
    close: () => pool.destroy(),
  };
}

function wasReset(fault: unknown): boolean {
  return CONNECTION_RESET.has((fault as { code?: string }).code ?? '');
}

function isQuery({ document, operationName }: SubgraphFetch): boolean {
  return getOperationAST(document, operationName)?.operation === 'query';
}
