import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ERROR_CODES } from '@hub/shared/errors/error-code';
import { type TinyHub, tinyHub } from '../tiny-hub.fixture.js';
import { served } from '../tiny-subgraphs.fixture.js';

/** What no caller may ever read, and no log either. */
const SECRETS = /hunter2|db\.internal|incident_case_no_key|\/srv|127\.0\.0\.1|ECONN|Unexpected|stack|serviceName/;

describe('A subgraph in a process of its own', () => {
  const servers: Server[] = [];
  let hub: TinyHub | undefined;
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    await hub?.gateway.stop();
    hub = undefined;
  });

  async function at(listener: RequestListener): Promise<URL> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  const hubWith = async (listener: RequestListener) =>
    tinyHub({ incidentsAt: () => at(listener), subgraphTimeoutMs: 300, requestTimeoutMs: 20_000 });

  const query = '{ incident(id: "1") { title } organisation(id: "7") { name } }';

  async function expectPartialAnswer(listener: RequestListener) {
    hub = await hubWith(listener);
    const startedAt = performance.now();
    const { status, body } = await hub.ask('firm', { query });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(status).toBe(200);
    expect(body.data).toEqual({ incident: null, organisation: { name: 'Firm 7' } });
    expect(body.errors).toEqual([
      {
        message: 'A part of the hub cannot be reached for now: try again.',
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(SECRETS);
    expect(hub.logLines().join('')).not.toMatch(/hunter2/);
  }

  it('answers like one in the same process', async () => {
    hub = await tinyHub({ incidentsAt: served });
    const { body } = await hub.ask('firm', { query: '{ incident(id: "1") { title reporter { name } } }' });
    expect(body).toEqual({ data: { incident: { title: 'Incident 1', reporter: { name: 'Firm o1' } } } });
    expect(hub.seen.find(({ subgraph }) => subgraph === 'incidents')?.viewer.role).toBe('firm');
    expect((await fetch(hub.url.replace('/graphql', '/health/ready'))).status).toBe(200);
  });

  it('costs the answer only its own part when it hangs', () => expectPartialAnswer(() => {}));

  it('costs the answer only its own part when it starts to answer and then hangs', () =>
    expectPartialAnswer((_request, response) => {
      response.write('{"data":{"incident":');
    }));

  it('costs the answer only its own part when it fails, whatever it says about it', () =>
    expectPartialAnswer((_request, response) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"errors":[{"message":"password hunter2 of db.internal","extensions":{"code":"BAD_USER_INPUT"}}]}');
    }));

  it('is spoken of in the language of whoever asks, whether it fails or is no subgraph at all', async () => {
    hub = await hubWith((_request, response) => void response.end('{"errors":[{"message":"hunter2"}]}'));
    const { body: faulty } = await hub.ask('firm', { query }, { 'accept-language': 'fr' });
    expect(faulty.errors).toEqual([
      {
        message: ERROR_CODES.INTERNAL_SERVER_ERROR.fr,
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: expect.any(String) },
      },
    ]);
    await hub.gateway.stop();
    hub = await hubWith((_request, response) => void response.writeHead(500).end());
    const { body: failing } = await hub.ask('firm', { query }, { 'accept-language': 'fr' });
    expect(failing.errors).toEqual([
      { message: ERROR_CODES.SERVICE_UNAVAILABLE.fr, extensions: { code: 'SERVICE_UNAVAILABLE' } },
    ]);
  });

  it('costs the answer only its own part when its answer is cut off', () =>
    expectPartialAnswer((_request, response) => void response.end('{"data":{"incident":{"title":"hunter2')));

  it('costs the answer only its own part when it answers something else', () =>
    expectPartialAnswer((_request, response) => void response.end('["hunter2"]')));

  it('costs the answer only its own part when it is gone', () =>
    expectPartialAnswer((request) => void request.socket.destroy()));

  it('costs the answer only its own part when it answers with 50 MB, which are not read to the end', async () => {
    let sent = 0;
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    await expectPartialAnswer((_request, response) => {
      response.write('{"data":{"incident":{"title":"');
      const pump = (): void => {
        while (sent < 50 && !response.destroyed) {
          sent += 1;
          if (!response.write(megabyte)) return void response.once('drain', pump);
        }
        response.end();
      };
      pump();
    });
    expect(sent).toBeLessThan(40);
  });

  it('passes on the refusals it words for the caller, and no other error', async () => {
    const error = (message: string, code: string) => ({
      message,
      path: ['incident'],
      extensions: { code, exception: { host: 'db.internal' } },
    });
    const errors = [
      error('`first` must be between 1 and 100.', 'BAD_USER_INPUT'),
      error('unique constraint incident_case_no_key', '23505'),
      error('Cannot query field "hunter2"', 'GRAPHQL_VALIDATION_FAILED'),
      error('the token of hunter2 is wrong', 'UNAUTHENTICATED'),
    ];
    hub = await hubWith(
      (_request, response) => void response.end(JSON.stringify({ data: { incident: null }, errors })),
    );
    const { body } = await hub.ask('firm', { query });
    const correlationId = expect.stringMatching(/^[0-9a-f-]{36}$/);
    const fault = { code: 'INTERNAL_SERVER_ERROR', correlationId };
    const [worded, ...faults] = (body.errors ?? []).toSorted((one) =>
      one.extensions.code === 'BAD_USER_INPUT' ? -1 : 1,
    );
    expect(faults.map(({ extensions }) => extensions)).toEqual([fault, fault, fault]);
    expect(worded).toMatchObject({
      message: '`first` must be between 1 and 100.',
      path: ['incident'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(JSON.stringify(body)).not.toMatch(SECRETS);
  });

  it('is asked again once when the connection broke under a query, and never under a mutation', async () => {
    let asked = 0;
    hub = await hubWith((request, response) => {
      asked += 1;
      if (asked === 1) return void request.socket.destroy();
      response.end('{"data":{"incident":{"title":"second"},"report":{"title":"second"}}}');
    });
    const read = await hub.ask('firm', { query: '{ incident(id: "1") { title } }' });
    expect([asked, read.body]).toEqual([2, { data: { incident: { title: 'second' } } }]);
    asked = 0;
    const written = await hub.ask('firm', { query: 'mutation { report(title: "x") { title } }' });
    expect([asked, written.body.data]).toEqual([1, { report: null }]);
    expect(written.body.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
  });

  it('cannot change the objects of the gateway by what it answers', async () => {
    hub = await hubWith(
      (_request, response) =>
        void response.end(
          '{"data":{"incident":{"title":"a","__proto__":{"polluted":true}},"__proto__":{"polluted":true}}}',
        ),
    );
    await hub.ask('firm', { query });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('A subgraph in the same process', () => {
  let hub: TinyHub;
  beforeAll(async () => {
    hub = await tinyHub({ subgraphTimeoutMs: 200, requestTimeoutMs: 1_000 });
  });
  afterAll(() => hub.gateway.stop());

  it('gives away nothing of a fault: the caller learns that there was one, and its correlation id', async () => {
    const { body, headers } = await hub.ask('firm', {
      query: '{ fails(how: "23505") organisation(id: "7") { name } }',
    });
    expect(body).toEqual({
      data: { fails: null, organisation: { name: 'Firm 7' } },
      errors: [
        {
          message: 'Something went wrong in the hub. Quote the correlation id when you report it.',
          path: ['fails'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: headers.get('x-request-id') },
        },
      ],
    });
  });

  it('costs the answer only its own part when it hangs', async () => {
    const { body } = await hub.ask('firm', { query: '{ hangs organisation(id: "7") { name } }' });
    expect(body.data).toEqual({ hangs: null, organisation: { name: 'Firm 7' } });
    expect(body.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
  });

  it('cannot hold a request longer than a request may take', async () => {
    const patient = await tinyHub({ subgraphTimeoutMs: 60_000, requestTimeoutMs: 300 });
    const { status, body } = await patient.ask('firm', { query: '{ hangs }' });
    expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([504, undefined, 'REQUEST_TIMEOUT']);
    await patient.gateway.stop();
  });
});
