import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Logger } from 'pino';
import { VIEWER_HEADER } from '../viewer/viewer-header.js';
import type { OpenSubgraph } from './open-subgraph.js';
import { readBody } from './read-body.js';
import type { SubgraphServerContext } from './subgraph-server.js';

const MAX_BODY_BYTES = 4 * 1024 * 1024;

const sentence = (message: string): string => JSON.stringify({ errors: [{ message }] });

interface Reply {
  readonly status: number;
  readonly body: string;
}

async function graphql(apollo: ApolloServer<SubgraphServerContext>, request: IncomingMessage): Promise<Reply> {
  const token = request.headers[VIEWER_HEADER];
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === undefined) return { status: 400, body: sentence('Not a GraphQL request') };
  const { status, body: answer } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body,
    },
    context: async () => ({ token: typeof token === 'string' ? token : undefined }),
  });
  return { status: status ?? 200, body: answer.kind === 'complete' ? answer.string : sentence('Not supported') };
}

async function route(
  subgraph: OpenSubgraph,
  apollo: ApolloServer<SubgraphServerContext>,
  request: IncomingMessage,
): Promise<Reply> {
  switch (`${request.method} ${request.url}`) {
    case 'GET /health/live':
      return { status: 200, body: '{"status":"live"}' };
    case 'GET /health/ready':
      return subgraph.ping().then(
        () => ({ status: 200, body: '{"status":"ready"}' }),
        () => ({ status: 503, body: '{"status":"not ready"}' }),
      );
    case 'POST /graphql':
      return graphql(apollo, request);
    default:
      return { status: 404, body: sentence('Not found') };
  }
}

const FILES = '/objects/';

/** Handles the HTTP requests of a subgraph process; those for files, where it keeps some, are handed on. */
export function subgraphRequests(
  subgraph: OpenSubgraph,
  apollo: ApolloServer<SubgraphServerContext>,
  log: Logger,
  files?: RequestListener,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const write = ({ status, body }: Reply): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body);
    };
    if (files && request.url?.startsWith(FILES)) {
      request.url = request.url.slice(FILES.length - 1);
      return files(request, response as ServerResponse & { req: IncomingMessage });
    }
    route(subgraph, apollo, request).then(write, (error: Error) => {
      log.error({ kind: error.name, stack: error.stack }, 'request failed');
      write({ status: 500, body: sentence('Internal error') });
    });
  };
}
