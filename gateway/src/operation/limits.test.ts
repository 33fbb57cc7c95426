import { getIntrospectionQuery } from 'graphql';
import { type TinyHub, tinyHub } from '../tiny-hub.fixture.js';

/** The limits and their words; what a refusal costs is measured on the full graph (tests/attacks/bombs.test.ts). */
describe('An operation that asks for too much', () => {
  let hub: TinyHub;
  beforeAll(async () => {
    hub = await tinyHub();
    await hub.ask('firm', { query: '{ __typename }' });
  });
  afterAll(() => hub.gateway.stop());
  beforeEach(() => {
    hub.seen.length = 0;
  });

  async function expectRefused(code: string, body: object, words: RegExp | string) {
    const { status, body: answer } = await hub.ask('firm', body);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(answer.errors?.map(() => code));
    expect(status).toBe(400);
    expect(answer.errors?.[0]?.message).toMatch(words);
    expect(hub.seen.filter(({ viewer }) => viewer.role !== 'gateway')).toEqual([]);
  }

  const expectTooCostly = (body: object, words: RegExp | string) => expectRefused('QUERY_TOO_COSTLY', body, words);

  const nested = (levels: number, around: string, core: string) =>
    around.replace('…', '').repeat(levels) + core + ' }'.repeat(levels);

  it('is told when it is nested too deep', async () => {
    await expectTooCostly(
      { query: `{ incident(id: "1") { ${nested(20, 'sameReporter { …', 'id')} } }` },
      'more than 15 levels deep',
    );
    const hidden = `query { incident(id: "1") { ...a } } ${['a', 'b', 'c', 'd', 'e'].map((name, i, all) => `fragment ${name} on Incident { sameReporter { sameReporter { sameReporter { sameReporter { ${all[i + 1] ? `...${all[i + 1]}` : 'id'} } } } } }`).join(' ')}`;
    await expectTooCostly({ query: hidden }, 'more than 15 levels deep');
  });

  it('is told when it uses too many aliases, those of __typename included', async () => {
    const aliases = (field: string) => `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: ${field}`).join(' ')} }`;
    await expectTooCostly({ query: aliases('incident(id: "1") { id }') }, 'more than 30 aliases');
    await expectTooCostly({ query: aliases('__typename') }, 'more than 30 aliases');
  });

  it('is told when it has too many directives, words, selections', async () => {
    await expectTooCostly(
      { query: `{ __typename incident(id: "1") { ${'title @include(if: true) '.repeat(31)} } }` },
      'more than 30 directives',
    );
    await expectTooCostly({ query: `{ ${'__typename '.repeat(2_500)} }` }, 'document is too long');
    const doubled = Array.from({ length: 12 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(
      ' ',
    );
    await expectTooCostly(
      { query: `{ ...f0 } ${doubled} fragment f12 on Query { __typename }` },
      'selects too many fields',
    );
  });

  it('is told when a list or a page is too long, written out or in a variable', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => `${i}`);
    await expectRefused(
      'BAD_USER_INPUT',
      { query: `{ incidents(ids: ${JSON.stringify(ids)}) { totalCount } }` },
      '`ids` holds more than 100 entries',
    );
    const query = 'query ($ids: [ID!], $first: Int) { incidents(ids: $ids, first: $first) { nodes { id } } }';
    await expectRefused('BAD_USER_INPUT', { query, variables: { ids } }, '`$ids` holds more than 100 entries');
    await expectTooCostly({ query, variables: { first: 101 } }, 'at most 100 records');
    await expectTooCostly({ query: '{ incidents(first: 1000) { nodes { id } } }' }, 'at most 100 records');
  });

  it('is told when a variable is nested so deep that reading it would exhaust the stack', async () => {
    const body = `{"query":"query ($ids: [ID!]) { incidents(ids: $ids) { totalCount } }","variables":{"ids":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`;
    const authorization = `Bearer ${await hub.tokenOf('firm')}`;
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body,
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('nested more than 20 levels deep'),
    ]);
  });

  it('is told when pages within pages would read too many records', async () => {
    await expectTooCostly(
      { query: '{ incidents(first: 100) { nodes { sameReporter { sameReporter { reporter { name } } } } } }' },
      'more than 5000 records',
    );
    await expectTooCostly(
      { query: `{ ${Array.from({ length: 6 }, (_, i) => `a${i}: __schema { types { name } }`).join(' ')} }` },
      'records',
    );
  });

  it('may be as large as the tools and the people who read the graph need', async () => {
    const introspection = getIntrospectionQuery({
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect((await hub.ask('firm', { query: introspection })).body.errors).toBeUndefined();
    const page = await hub.ask('firm', {
      query: '{ incidents(first: 100) { totalCount nodes { title reporter { name } sameReporter { id } } } }',
    });
    expect(page.body.errors).toBeUndefined();
  });

  describe('as a bomb of nested fragments', () => {
    const bomb = (levels: number, fanOut: number, spread: (name: string) => string) => {
      const fragments = Array.from(
        { length: levels },
        (_, i) =>
          `fragment f${i} on Incident { ${Array.from({ length: fanOut }, () => spread(`...f${i + 1}`)).join(' ')} }`,
      );
      return `{ incident(id: "1") { ...f0 } } ${fragments.join(' ')} fragment f${levels} on Incident { id }`;
    };
    const shapes: [string, (name: string) => string][] = [
      ['directly', (name) => name],
      ['through lists', (name) => `sameReporter { ${name} }`],
      ['through inline fragments', (name) => `... on Incident { ${name} }`],
    ];

    for (const levels of [10, 20, 40])
      for (const fanOut of [2, 3])
        for (const [how, spread] of shapes)
          it(`is refused: ${levels} levels of ${fanOut}, ${how}`, async () => {
            const { status, body } = await hub.ask('firm', { query: bomb(levels, fanOut, spread) });
            expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COSTLY']);
          });

    it('is refused when it repeats one field as often as the length of a document allows', async () => {
      await expectTooCostly(
        { query: `{ incident(id: "1") { ${'title '.repeat(1_900)} } }` },
        'repeats too many fields',
      );
    });
  });

  it('gets an answer of bounded size however many mistakes it makes', async () => {
    const fields = await hub.ask('firm', {
      query: `{ ${Array.from({ length: 900 }, (_, i) => `nothing${i}`).join(' ')} }`,
    });
    const names = Array.from({ length: 300 }, (_, i) => `v${i}`);
    const variables = await hub.ask('firm', {
      query: `query (${names.map((name) => `$${name}: Int`).join(' ')}) { ${'__typename'} incidents(first: $v0) { totalCount } }`,
      variables: Object.fromEntries(names.map((name) => [name, 'x'.repeat(200)])),
    });
    for (const { body, status } of [fields, variables]) {
      expect(status).toBe(400);
      expect(JSON.stringify(body).length).toBeLessThan(30_000);
    }
  });
});
