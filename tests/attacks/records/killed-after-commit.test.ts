import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VIEWER_HEADER } from '@hub/shared/viewer/viewer-header';
import { parse } from 'graphql';
import { database } from '../../support/database.js';
import { aDeclaration, DECLARE, type DeclarePayload } from '../../support/given/a-declaration.js';
import { BEFORE_THOSE_OF_TESTS } from '../../support/given/of-the-sample.js';
import { type OpenHub, openHub } from '../../support/open-hub.js';

/* The subgraph goes down after it has committed and before it has answered. Sent again under the same key, the declaration is the one there is. */

let hub: OpenHub;
let server: Server;
/** Whether the next answer is lost, with the connection it was to come by. */
let loseAnswer = false;
let declared = 0;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    if (query.includes('declareIncident')) declared += 1;
    const token = String(request.headers[VIEWER_HEADER]);
    // Whatever this gives was committed before: no answer leaves a subgraph earlier.
    const answer = await hub.subgraphs.byName.get('incidents')?.execute({ document: parse(query), variables, token });
    if (loseAnswer) return void request.socket.resetAndDestroy();
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  hub = await openHub({ replace: () => ({ incidents: url }) });
});
afterAll(async () => {
  server.close().closeAllConnections();
  await hub.close();
});

test('a reading whose answer was lost and that the gateway asked again is in the log as the two readings it was', async () => {
  const why = randomUUID();
  loseAnswer = true;
  // Of days on which no other test files anything: both times it is the same three.
  const query = `{ incidents(first: 3, filter: { withinTerritory: true, ${BEFORE_THOSE_OF_TESTS} }) { nodes { id narrative } } }`;
  const lost = await hub.ask('police.prefecture', query, {
    purpose: 'PREVENTION',
    headers: { 'hub-justification': why },
  });
  loseAnswer = false;
  expect(lost.data).toEqual({ incidents: null });
  const { rows } = await database().query(
    'select record_id, count(*)::int as lines from audit.audit_entry where justification = $1 group by record_id',
    [why],
  );
  expect(rows.map(({ lines }: { lines: number }) => lines)).toEqual([2, 2, 2]);
});

test('it is one incident and one collection, and the gateway did not send it twice by itself', async () => {
  const input = await aDeclaration('firm.vendome');
  const send = () => hub.ask('firm.vendome', DECLARE, { variables: { input } });

  loseAnswer = true;
  const lost = await send();
  expect(lost.errors?.map((error) => error.extensions?.code)).toEqual(['SERVICE_UNAVAILABLE']);
  expect(declared).toBe(1);

  loseAnswer = false;
  const again = await Promise.all([send(), send()]);
  const ids = again.map(({ data }) => (data as unknown as DeclarePayload | null)?.declareIncident.incident?.id);
  expect(new Set(ids).size).toBe(1);

  const { rows } = await database().query(
    `select (select count(*)::int from incidents.incident_declaration where client_mutation_id = $1) as keys,
            (select count(*)::int from incidents.incident where id = $2) as incidents,
            (select count(*)::int from audit.audit_entry where record_id = $2::text and operation = 'COLLECTION') as entries`,
    [input['clientMutationId'], ids[0]],
  );
  expect(rows).toEqual([{ keys: 1, incidents: 1, entries: 1 }]);
});
