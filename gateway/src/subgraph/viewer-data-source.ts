import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { HubError } from '@hub/shared/errors/hub.error';
import { parse } from 'graphql';
import { withinTime } from '../http/within-time.js';
import type { HubContext } from '../operation/hub-context.js';
import type { ReachableSubgraph } from './reachable-subgraph.js';
import { subgraphError } from './subgraph-error.js';
import { SubgraphFault } from './subgraph-fault.js';

/**
 * Carries the plan's fetches to one subgraph, each with the viewer token and nothing else of the caller's request. A subgraph that
 * fails, hangs or babbles costs the answer its part of the data and says nothing.
 */
export class ViewerDataSource implements GraphQLDataSource<HubContext> {
  constructor(
    private readonly subgraph: ReachableSubgraph,
    private readonly timeoutMs: number,
  ) {}

  async process(options: GraphQLDataSourceProcessOptions<HubContext>) {
    const { asker } = options.context as HubContext;
    const { query = '', variables, operationName } = options.request;
    // The plan keeps its documents, so that parsing happens once per plan and not once per fetch.
    const document = ('document' in options && options.document) || parse(query);
    try {
      const token = await asker.token();
      const fetch = {
        document,
        source: query,
        token,
        ...(variables && { variables }),
        ...(operationName && { operationName }),
      };
      const { data, errors } = await withinTime(
        this.timeoutMs,
        (signal) => this.subgraph.execute({ ...fetch, signal }),
        asker.signal,
      );
      const { language } = asker.viewer;
      return {
        data: data ?? null,
        ...(errors && { errors: errors.map((error) => subgraphError(error, document, language)) }),
      };
    } catch (fault) {
      asker.signal.throwIfAborted();
      asker.log.error({ subgraph: this.subgraph.name, fault: describe(fault) }, 'subgraph unreachable');
      throw new HubError('SERVICE_UNAVAILABLE');
    }
  }
}

/** What the log keeps: the message of a foreign fault may quote what the subgraph sent. */
function describe(fault: unknown): object {
  const { name, code } = fault as { name?: string; code?: string };
  return { kind: name, ...(code && { code }), ...(fault instanceof SubgraphFault && { message: fault.message }) };
}
