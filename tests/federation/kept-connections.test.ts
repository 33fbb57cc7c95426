import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { VIEWER_HEADER } from '@hub/shared/viewer/viewer-header';
import { parse } from 'graphql';
import { database } from '../support/database.js';
import { aDeclaration, DECLARE, type DeclarePayload } from '../support/given/a-declaration.js';
import { type OpenHub, openHub } from '../support/open-hub.js';

/*
 * A gateway keeps its connections to the subgraphs for the next question. Whoever writes into one that the other end is just giving up is told
 * ECONNRESET: so the gateway gives an idle one up first, and a subgraph that gives them all up costs nobody an answer.
 */

/** How long the subgraph here keeps an idle connection, and says so. A real one says 75 seconds; the tests of separate processes look. */
const KEEP_ALIVE_MS = 4_000;

let hub: OpenHub;
let server: Server;
const sockets = new Set<Socket>();
let declared = 0;

beforeAll(async () => {
  server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    if (query.includes('declareIncident')) declared += 1;
    const token = String(request.headers[VIEWER_HEADER]);
    const answer = await hub.subgraphs.byName.get('incidents')?.execute({ document: parse(query), variables, token });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  hub = await openHub({ replace: () => ({ incidents: url }) });
});
afterAll(async () => {
  server.close().closeAllConnections();
  await hub.close();
});

const read = () => hub.ask('firm.vendome', '{ incidents(first: 1) { nodes { id } } }');

test('an idle connection is given up by the gateway, before the subgraph would', async () => {
  expect((await read()).errors).toBeUndefined();
  const [kept] = sockets;
  if (!kept) throw new Error('The subgraph was not asked over a connection.');
  const begun = performance.now();
  // A connection ends where the other side gives it up; one that the subgraph gave up itself would never be seen to end.
  await once(kept.resume(), 'end');
  expect(performance.now() - begun).toBeLessThan(KEEP_ALIVE_MS);
});

test('when a subgraph has given up every idle connection, the next questions and changes are answered, each carried out once', async () => {
  const input = await aDeclaration('firm.vendome');
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(Array.from({ length: 6 }, read));
    server.closeIdleConnections();
    await pause(round);
    const [question, change] = await Promise.all([
      read(),
      hub.ask('firm.vendome', DECLARE, {
        variables: { input: { ...input, clientMutationId: `${input['clientMutationId']} ${round}` } },
      }),
    ]);
    expect(question.errors).toBeUndefined();
    expect(change.errors).toBeUndefined();
    expect((change.data as unknown as DeclarePayload).declareIncident.errors).toEqual([]);
  }
  expect(declared).toBe(5);
  const { rows } = await database().query(
    'select count(*)::int as kept from incidents.incident_declaration where client_mutation_id like $1',
    [`${input['clientMutationId']} %`],
  );
  expect(rows).toEqual([{ kept: 5 }]);
});
