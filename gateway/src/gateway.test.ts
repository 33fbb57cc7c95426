import { json, type TinyHub, tinyHub } from './tiny-hub.fixture.js';

describe('The gateway', () => {
  let hub: TinyHub;
  beforeAll(async () => {
    hub = await tinyHub();
  });
  afterAll(() => hub.gateway.stop());
  beforeEach(() => {
    hub.seen.length = 0;
  });

  it('joins what two subgraphs know about one record', async () => {
    const { status, body } = await hub.ask('firm', {
      query: '{ incidents(first: 1) { nodes { title reporter { name } } } }',
    });
    expect(status).toBe(200);
    expect(body).toEqual({ data: { incidents: { nodes: [{ title: 'Incident 1', reporter: { name: 'Firm o1' } }] } } });
  });

  it('tells every subgraph who is asking, and for what', async () => {
    const headers = {
      'hub-purpose': 'INVESTIGATION',
      'hub-justification': encodeURIComponent('enquête 42'),
      'x-request-id': 'police-system-7',
    };
    await hub.ask('police', { query: '{ incident(id: "1") { narrative reporter { name } } }' }, headers);
    const asked = hub.seen.filter(({ viewer }) => viewer.role !== 'gateway');
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['incidents', 'organisations']);
    for (const { viewer } of asked)
      expect(viewer).toMatchObject({
        role: 'police',
        policeLevel: 'LOCAL',
        territory: ['75102'],
        purpose: 'INVESTIGATION',
        justification: 'enquête 42',
        requestId: 'police-system-7',
      });
  });

  it('takes a viewer token from nobody but itself', async () => {
    await hub.ask('firm', { query: '{ incident(id: "1") { title } }' }, { 'hub-viewer': 'forged' });
    expect(hub.seen.at(-1)?.viewer.role).toBe('firm');
  });

  it('lets nothing be kept by anybody in between, and says which request it was', async () => {
    const { headers } = await hub.ask('firm', { query: '{ __typename }' }, { 'x-request-id': 'my-request-0001' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toBe('my-request-0001');
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('gives a request its own id when the one it brought could be mistaken for something else', async () => {
    const { headers } = await hub.ask('firm', { query: '{ __typename }' }, { 'x-request-id': 'id","role":"police' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('shows members the graph, without the fields that are for the hub alone', async () => {
    const { body } = await hub.ask('firm', { query: '{ __schema { queryType { fields { name } } } }' });
    expect(JSON.stringify(body.data)).toContain('incidents');
    expect(JSON.stringify(body.data)).not.toContain('viewerOf');
    const hidden = await hub.ask('firm', { query: '{ viewerOf(subject: "x") { memberId } }' });
    expect(hidden.status).toBe(400);
    expect(hidden.body.errors?.[0]?.message).toBe('Cannot query field "viewerOf" on type "Query".');
  });

  it('proposes no names of the schema to those who guess', async () => {
    const field = await hub.ask('firm', { query: '{ incidens { totalCount } }' });
    const value = await hub.ask('firm', {
      query: 'query ($severity: Severity) { incidents(severity: $severity) { totalCount } }',
      variables: { severity: 'LO' },
    });
    expect(JSON.stringify([field.body, value.body])).not.toMatch(/Did you mean|LOW/);
    expect(value.status).toBe(400);
    expect(value.body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('never answers with the plan of the query', async () => {
    const { body } = await hub.ask(
      'firm',
      { query: '{ incident(id: "1") { title } }' },
      { 'apollo-query-plan-experimental': '1' },
    );
    expect(body.extensions).toBeUndefined();
  });

  it('writes one line per request, with no value of it', async () => {
    const token = await hub.tokenOf('police');
    const before = hub.logLines().length;
    await fetch(
      hub.url,
      json(
        { query: 'query Files($id: ID!) { incident(id: $id) { narrative } }', variables: { id: 'secret-id' } },
        { authorization: `Bearer ${token}`, 'hub-purpose': 'INVESTIGATION', 'hub-justification': 'my-reason' },
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    const lines = hub.logLines().slice(before);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      route: 'graphql',
      status: 200,
      role: 'police',
      operation: { name: 'Files', cost: 1 },
    });
    expect(lines[0]).not.toMatch(/secret-id|my-reason|eyJ|Doe/);
  });

  describe('Purpose', () => {
    const query = '{ incident(id: "1") { title narrative } }';

    it('is asked of the police before any subgraph is, which only remembers that somebody tried', async () => {
      const { status, body } = await hub.ask('police', { query });
      expect(status).toBe(403);
      expect(body.data).toBeUndefined();
      expect(body.errors?.[0]?.extensions).toEqual({ code: 'PURPOSE_REQUIRED' });
      const asked = hub.seen.filter(({ viewer }) => viewer.role !== 'gateway').map(({ operation }) => operation);
      expect(asked).toEqual(['NoteRefusal']);
    });

    it('is asked as well when the personal data is reached through an interface or a fragment', async () => {
      const throughInterface = await hub.ask('police', { query: '{ told { narrative } }' });
      const throughFragment = await hub.ask('police', {
        query: 'query { told { ...f } } fragment f on Incident { narrative }',
      });
      expect([throughInterface.status, throughFragment.status]).toEqual([403, 403]);
    });

    it('is not asked for what holds no personal data, nor of a firm', async () => {
      expect((await hub.ask('police', { query: '{ incident(id: "1") { title } }' })).status).toBe(200);
      expect((await hub.ask('firm', { query })).status).toBe(200);
    });

    it('may stand in the header or in the extensions, but not differ', async () => {
      const inExtensions = await hub.ask('police', { query, extensions: { purpose: 'LINKAGE' } });
      expect(inExtensions.status).toBe(200);
      const both = await hub.ask(
        'police',
        { query, extensions: { purpose: 'LINKAGE' } },
        { 'hub-purpose': 'PREVENTION' },
      );
      expect([both.status, both.body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    });

    it('must be one the hub knows', async () => {
      const { status, body } = await hub.ask('police', { query }, { 'hub-purpose': 'CURIOSITY' });
      expect(status).toBe(400);
      expect(body.errors?.[0]?.message).toContain('INVESTIGATION, PREVENTION');
    });
  });

  describe('HTTP', () => {
    it('answers a query by GET only to a client that no foreign page can pose as', async () => {
      const authorization = `Bearer ${await hub.tokenOf('firm')}`;
      const url = `${hub.url}?query=${encodeURIComponent('{ incident(id: "1") { title } }')}`;
      expect((await fetch(url, { headers: { authorization } })).status).toBe(400);
      const asked = await fetch(url, { headers: { authorization, 'apollo-require-preflight': '1' } });
      expect(await asked.json()).toEqual({ data: { incident: { title: 'Incident 1' } } });
      const mutation = `${hub.url}?query=${encodeURIComponent('mutation { report(title: "x") { id } }')}`;
      expect((await fetch(mutation, { headers: { authorization, 'apollo-require-preflight': '1' } })).status).toBe(405);
    });

    it('refuses forms, plain text, batches, compressed bodies and other methods', async () => {
      const authorization = `Bearer ${await hub.tokenOf('firm')}`;
      const post = (contentType: string, body: string, extra = {}) =>
        fetch(hub.url, { method: 'POST', headers: { authorization, 'content-type': contentType, ...extra }, body });
      const refused = await Promise.all([
        post('text/plain', '{"query":"{ __typename }"}'),
        post('application/x-www-form-urlencoded', 'query=%7B__typename%7D'),
        post('application/json', '[{"query":"{ __typename }"}]'),
        post('application/json; charset=x', '{"query":"{ __typename }"}'),
        post('application/json', '{"query":"{ __typename }"}', { 'content-encoding': 'gzip' }),
        post('application/json', '{"query":'),
        fetch(hub.url, { method: 'PUT', headers: { authorization } }),
      ]);
      expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 415, 415, 400, 405]);
      for (const response of refused) expect(await response.text()).toContain('"code":"BAD_REQUEST"');
    });

    it('says which operation it would need, and that there are no subscriptions', async () => {
      const query = 'query a { incident(id: "1") { title } } query b { __typename }';
      const refused = await Promise.all([
        hub.ask('firm', { query }),
        hub.ask('firm', { query, operationName: 'c' }),
        hub.ask('firm', { query, operationName: '' }),
        hub.ask('firm', { query: 'subscription { incident { title } }' }),
      ]);
      expect(refused.map(({ status, body }) => [status, body.errors?.[0]?.extensions.code])).toEqual(
        refused.map(() => [400, 'OPERATION_RESOLUTION_FAILURE']),
      );
      expect(refused[3]?.body.errors?.[0]?.message).toBe('The graph has no subscriptions.');
    });

    it('refuses a body of more than 100 kB in the shape of GraphQL', async () => {
      const { status, body } = await hub.ask('firm', { query: `{ __typename } #${'x'.repeat(110_000)}` });
      expect([status, body.errors?.[0]?.extensions]).toEqual([413, { code: 'REQUEST_TOO_LARGE' }]);
    });

    it('refuses an import of more than 4 MB, and one that does not say how long it is', async () => {
      const query = 'query ($input: ImportIncidentsInput) { __typename }';
      const tooLarge = await hub.ask('firm', { query, variables: { input: 'x'.repeat(4_200_000) } });
      expect([tooLarge.status, tooLarge.body.errors?.[0]?.extensions]).toEqual([413, { code: 'REQUEST_TOO_LARGE' }]);
      const authorization = `Bearer ${await hub.tokenOf('firm')}`;
      const body = new Blob([JSON.stringify({ query, variables: { input: 'x'.repeat(200_000) } })]).stream();
      const headers = { authorization, 'content-type': 'application/json' };
      const unsaid = await fetch(hub.url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
      expect([unsaid.status, await unsaid.text()]).toEqual([413, expect.stringContaining('REQUEST_TOO_LARGE')]);
    });

    it('tells the platform whether it is well', async () => {
      const at = (path: string) => fetch(hub.url.replace('/graphql', path));
      expect((await at('/health/live')).status).toBe(200);
      const ready = await at('/health/ready');
      expect([ready.status, await ready.json()]).toEqual([
        200,
        { ready: true, subgraphs: { organisations: 'up', incidents: 'up' } },
      ]);
      expect((await at('/nowhere')).status).toBe(404);
    });
  });

  it('survives the names every object inherits', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const query = `query ($${name === '__proto__' ? 'proto__' : name}: ID!) { ${name === '__proto__' ? 'a' : name}: incident(id: $${name === '__proto__' ? 'proto__' : name}) { title } }`;
      const raw = `{"query":${JSON.stringify(query)},"variables":{"${name === '__proto__' ? 'proto__' : name}":"1","__proto__":{"polluted":true}}}`;
      const response = await fetch(hub.url, {
        method: 'POST',
        headers: { authorization: `Bearer ${await hub.tokenOf('firm')}`, 'content-type': 'application/json' },
        body: raw,
      });
      expect([200, 400]).toContain(response.status);
    }
    const aliased = await hub.ask('firm', { query: '{ __proto__: incident(id: "1") { __proto__: title } }' });
    expect([200, 400]).toContain(aliased.status);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
