import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { VIEWER_HEADER } from '@hub/shared/viewer/viewer-header';
import { parse } from 'graphql';

/** What a subgraph that has gone wrong lets out: none of it may reach a caller or the log. */
export const SECRET = 'hunter2-of-db-internal';

/** A server that stands where a subgraph should, and answers as it is told. */
export interface HostileSubgraph {
  readonly url: URL;
  /** How it answers from now on. */
  behave(listener: RequestListener): void;
  /** Operations it was asked, other than who a subject is. */
  asked(): number;
  close(): void;
}

/** Answers JSON of its making, with headers that are nobody's business. */
export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  const headers = { 'content-type': 'application/json', 'x-debug': SECRET, 'set-cookie': `session=${SECRET}` };
  response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Starts one. Who a subject is it still asks the true subgraph, so that somebody can come in at all. */
export async function hostileSubgraph(real: () => OpenSubgraph | undefined): Promise<HostileSubgraph> {
  let asked = 0;
  let behaviour: RequestListener = (_request, response) => response.destroy();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query = '', variables } = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    if (query.startsWith('query ViewerOf')) {
      const token = String(request.headers[VIEWER_HEADER]);
      return answerJson(response, await real()?.execute({ document: parse(query), variables, token }));
    }
    asked += 1;
    behaviour(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    behave(listener) {
      behaviour = listener;
      asked = 0;
    },
    asked: () => asked,
    close() {
      server.close().closeAllConnections();
    },
  };
}
