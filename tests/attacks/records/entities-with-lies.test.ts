import { randomUUID } from 'node:crypto';
import { subgraphs } from '@hub/schema/subgraphs';
import { parse } from 'graphql';
import { database } from '../../support/database.js';
import { DEMO_USER_NAMES, purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { type OpenSubgraphs, openSubgraphs } from '../../support/open-subgraphs.js';
import { whileNothingMoves } from '../../support/while-nothing-moves.js';

/*
 * Whoever reaches a subgraph past the gateway with a viewer's own valid identity may ask for any record by key, and claim of it what he
 * likes. What is asked for wrongly is refused or is nothing; it is no fault, and it spoils nothing for the rest of the request.
 */

let open: OpenSubgraphs;
beforeAll(async () => {
  open = await openSubgraphs();
});
afterAll(async () => {
  await open.close();
});

const FAULT = /INTERNAL_SERVER_ERROR|syntax|relation "|column|\/src\/|\/dist\/|node_modules|invalid input|cast/i;

async function entities(name: string, userName: string, representations: readonly unknown[], selection = '__typename') {
  const token = await open.sign(await viewerOf(database(), userName, purposeOf(userName)));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
  const answer = await open.byName
    .get(name)
    ?.execute({ document: parse(query), token, variables: { representations } });
  return { found: (answer?.data?.['_entities'] ?? null) as unknown[] | null, errors: answer?.errors ?? [] };
}

const KEYS: Readonly<Record<string, string>> = { Area: 'inseeCode', ModusOperandi: 'code' };

const WRONG_KEYS: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  ['00000000-0000-4000-8000-000000000000'],
  {},
  { $ne: null },
  { toString: 'x' },
  '%',
  "' or true --",
  '00000000-0000-4000-8000-000000000000\0',
  '00000000-0000-4000-8000-00000000000g',
  '\ud800',
  'x'.repeat(100_000),
];

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))('%s', (name, { references, access }) => {
  const types = Object.keys(references);

  test.each(types)('finds no %s under a key that is none, and takes it for no fault', async (type) => {
    const answers = await Promise.all(
      WRONG_KEYS.map(async (key) => ({
        key,
        ...(await entities(name, 'police.prefecture', [{ __typename: type, [KEYS[type] ?? 'id']: key }])),
      })),
    );
    for (const { key, found, errors } of answers) {
      const wrong = { type, key: String(JSON.stringify(key)).slice(0, 60) };
      // Types of others are known by their key alone: of these nothing but the key was handed in, and nothing else is known.
      if (access.records[type]) expect({ ...wrong, found: found?.[0] ?? null }).toEqual({ ...wrong, found: null });
      expect({ ...wrong, said: JSON.stringify(errors) }).toEqual({ ...wrong, said: expect.not.stringMatching(FAULT) });
    }
  });

  test.each(types.filter((type) => access.records[type]))(
    'finds no %s that is not there, whatever is claimed of it',
    async (type) => {
      const id = KEYS[type] ? 'X' : randomUUID();
      const claimed = {
        __typename: type,
        [KEYS[type] ?? 'id']: id,
        recordStatus: 'VALIDATED',
        handling: { tlp: 'TLP_CLEAR' },
      };
      expect((await entities(name, 'police.prefecture', [claimed])).found).toEqual([null]);
    },
  );

  test('knows no type it does not own, nor one that is none', async () => {
    const strangers = [
      'Query',
      'Mutation',
      '__Type',
      'String',
      '_Entity',
      'ViewerIdentity',
      'AuditEntry',
      '__proto__',
      'constructor',
      '',
    ];
    for (const typename of [...strangers, undefined, null, 7, ['Incident'], { name: 'Incident' }]) {
      const { found, errors } = await entities(name, 'police.prefecture', [{ __typename: typename, id: randomUUID() }]);
      expect([String(typename), (found ?? []).filter(Boolean)]).toEqual([String(typename), []]);
      expect(JSON.stringify(errors)).not.toMatch(/column|relation "|node_modules|\/src\//);
    }
  });

  test('answers ten thousand representations in bounded time, or refuses them', async () => {
    const [type = ''] = types.filter((candidate) => access.records[candidate]);
    const representations = Array.from({ length: 10_000 }, () => ({
      __typename: type,
      [KEYS[type] ?? 'id']: KEYS[type] ? 'X' : randomUUID(),
    }));
    const startedAt = performance.now();
    const { found } = await entities(name, 'firm.rivoli', representations);
    expect((found ?? []).filter(Boolean)).toEqual([]);
    // Generous for a busy machine; the statement behind it is one.
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});

test('finds what is asked for rightly although others asked wrongly beside it', async () => {
  const { rows } = await database().query('select insee_code as code from organisations.area limit 1');
  const good = { __typename: 'Area', inseeCode: rows[0].code };
  const lies = WRONG_KEYS.flatMap((key) => [
    { __typename: 'Area', inseeCode: key },
    { __typename: 'Member', id: key },
  ]);
  const { found } = await entities('organisations', 'firm.rivoli', [...lies, good], '... on Area { inseeCode }');
  expect(found?.at(-1)).toEqual({ inseeCode: rows[0].code });
});

test('what a representation claims of a record is not believed by any field of it', async () => {
  const { rows } = await database().query(
    `select id from incidents.incident where record_status = 'VALIDATED' order by id limit 60`,
  );
  const selection = `... on Incident { id narrative loss { stolenEur } place { address } victim { id } redactions { path }
    complaint { procedureNumber } handling { tlp } recordStatus category }`;
  for (const userName of DEMO_USER_NAMES.filter((candidate) => !candidate.startsWith('press'))) {
    const own = await viewerOf(database(), userName, null);
    const claims = {
      victimId: own.organisationId,
      organisationId: own.organisationId,
      reporterId: own.memberId,
      recordStatus: 'VALIDATED',
      handling: { tlp: 'TLP_CLEAR' },
      narrative: 'a lie',
      loss: { stolenEur: '1.00' },
      place: { address: 'a lie' },
      areaPath: own.territory,
      version: 1,
      redactions: [],
    };
    const plain = rows.map(({ id }) => ({ __typename: 'Incident', id }));
    const lied = plain.map((one) => ({ ...claims, ...one }));
    await whileNothingMoves(
      async () => (await entities('incidents', userName, plain, selection)).found,
      async (told) => {
        const { found } = await entities('incidents', userName, lied, selection);
        expect([userName, found]).toEqual([userName, told]);
      },
    );
  }
});
