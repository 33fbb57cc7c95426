import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphs } from '@hub/schema/subgraphs';
import { buildSubgraphSchema } from '@hub/shared/subgraph/build-subgraph-schema';
import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { generateViewerKeys, viewerTokenSigner } from '@hub/shared/viewer/viewer-token';
import { isObjectType, parse } from 'graphql';
import { importJWK, SignJWT } from 'jose';
import { database } from '../support/database.js';
import { DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { type OpenSubgraphs, openSubgraphs } from '../support/open-subgraphs.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';

/* One suite, run on all four: what makes a subgraph of this hub. */

let open: OpenSubgraphs;

beforeAll(async () => {
  open = await openSubgraphs();
});
afterAll(async () => {
  await open.close();
});

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))('%s', (name, subgraph) => {
  const ask = (token: string | undefined, query: string, variables?: Record<string, unknown>) => {
    const answering = open.byName.get(name);
    if (!answering) throw new Error(name);
    return answering.execute({ document: parse(query), token, variables });
  };

  test('is the SDL that was committed', async () => {
    const committed = readFileSync(join(import.meta.dirname, `../../schema/subgraphs/${name}.graphql`), 'utf8');
    expect(committed.endsWith((await buildSubgraphSchema(subgraph)).sdl)).toBe(true);
  });

  test('refuses to start when one field of the law is missing', async () => {
    const type = Object.keys(subgraph.access.fields).find((candidate) => candidate !== 'Query') ?? '';
    const [forgotten = '', ...kept] = Object.entries(subgraph.access.fields[type] ?? {}).map(([field]) => field);
    const rules = Object.fromEntries(kept.map((field) => [field, subgraph.access.fields[type]?.[field]]));
    const gap = { ...subgraph, access: { ...subgraph.access, fields: { ...subgraph.access.fields, [type]: rules } } };
    await expect(buildSubgraphSchema(gap as Subgraph)).rejects.toThrow(`${type}.${forgotten}: no rule`);
  });

  test('answers nothing without a signed viewer, not even its schema', async () => {
    const { privateKey } = await generateViewerKeys();
    const stranger = await viewerTokenSigner(privateKey);
    const viewer = await viewerOf(database(), 'police.prefecture', 'INVESTIGATION');
    for (const token of [undefined, '', 'no.token.atall', await stranger(viewer)])
      for (const query of [
        '{ __typename }',
        '{ _service { sdl } }',
        '{ _entities(representations: []) { __typename } }',
      ])
        expect(await ask(token, query)).toEqual({
          errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })],
        });
  });

  test('answers nothing to a token that expired, is for another audience, or was altered', async () => {
    const good = await open.sign(await viewerOf(database(), 'firm.rivoli', null));
    const [header, payload = '', signature] = good.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    claims.viewer.role = 'police';
    const altered = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    expect((await ask(good, '{ __typename }')).errors).toBeUndefined();
    expect((await ask(altered, '{ __typename }')).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const { privateKey } = await generateViewerKeys();
    const unsigned = await new SignJWT({ viewer: claims.viewer })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'viewer+jwt' })
      .setAudience('somewhere-else')
      .sign(await importJWK(privateKey, 'EdDSA'));
    expect((await ask(unsigned, '{ __typename }')).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('loads every entity others may point at from the database, and trusts nothing a representation says', async () => {
    const { schema } = await buildSubgraphSchema(subgraph);
    const entities = Object.keys(subgraph.references).filter((type) => subgraph.access.records[type]);
    for (const type of entities) {
      const object = schema.getType(type);
      if (!isObjectType(object)) throw new Error(type);
      const key = ['id', 'inseeCode', 'code'].find((field) => object.getFields()[field]) ?? 'id';
      const { rows } = await database().query(
        `select ${snake(key)}::text as key from ${name}.${snake(type)} order by 1 limit 100`,
      );
      for (const userName of DEMO_USER_NAMES) {
        const viewer = await viewerOf(database(), userName, purposeOf(userName));
        const token = await open.sign(viewer);
        const representations = rows.map((row: { key: string }) => ({
          __typename: type,
          [key]: row.key,
          kind: 'POLICE_SERVICE',
          listedToPeers: true,
          victimId: viewer.organisationId,
          organisationId: viewer.organisationId,
        }));
        await whileNothingMoves(
          () => visibleTo(viewer, `${name}.visible_${snake(type)}`, snake(key)),
          async (visible) => {
            const answer = await ask(
              token,
              `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${key} } } }`,
              { representations },
            );
            expect(answer.errors).toBeUndefined();
            const loaded = (answer.data?.['_entities'] ?? []) as (Record<string, string> | null)[];
            const found = loaded.flatMap((entity) => (entity ? [entity[key]] : []));
            expect([type, userName, found.filter((id) => !visible.has(id ?? ''))]).toEqual([type, userName, []]);
            expect([type, userName, found.length]).toEqual([
              type,
              userName,
              rows.filter((row: { key: string }) => visible.has(row.key)).length,
            ]);
          },
        );
      }
    }
  }, 60_000);
});

async function visibleTo(
  viewer: Awaited<ReturnType<typeof viewerOf>>,
  view: string,
  key: string,
): Promise<ReadonlySet<string>> {
  const { actAs } = await import('../support/demo-viewers.js');
  const client = await database().connect();
  try {
    await client.query('begin');
    await actAs(client, viewer, { takeRole: true });
    const { rows } = await client.query(`select ${key}::text as key from ${view}`);
    return new Set(rows.map((row: { key: string }) => row.key));
  } catch (error) {
    // A role without any right on the table is shown nothing of it.
    if ((error as { code?: string }).code === '42501') return new Set();
    throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
