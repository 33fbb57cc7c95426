import pg from 'pg';
import { copyRows } from './copy-rows.js';

/* What is written by COPY is what comes back, whatever signs it is made of. */

const client = new pg.Client({ connectionString: process.env['HUB_TEST_DATABASE_URL'] ?? '' });

beforeAll(async () => {
  await client.connect();
  await client.query(
    'create temporary table copied (plain_text text, maybe int, at timestamptz, words text[], handling_tlp text, facts jsonb, state text)',
  );
});
beforeEach(() => client.query('truncate copied'));
afterAll(() => client.end());

const awkward = 'a\tb\nc\\d\r"e" {f,g} \\N \\. é 💎';
const row = {
  plainText: awkward,
  maybe: null as number | null,
  at: new Date('2009-12-18T17:40:00.123Z'),
  words: [awkward, '', 'NULL'],
  handling: { tlp: 'TLP_GREEN' },
  facts: [{ make: 'Citroën "C4"\n', plate: null }],
  recordedStatus: 'DRAFT',
};
const options = { names: { recordedStatus: 'state' }, json: ['facts'] };

test('texts, lists, instants, envelopes and JSON arrive as they were given', async () => {
  await copyRows(client, 'copied', [row], options);
  const { rows } = await client.query('select * from copied');
  expect(rows).toEqual([
    {
      plain_text: awkward,
      maybe: null,
      at: row.at,
      words: row.words,
      handling_tlp: 'TLP_GREEN',
      facts: row.facts,
      state: 'DRAFT',
    },
  ]);
});

test('many rows arrive, and none is lost between two chunks', async () => {
  const rows = Array.from({ length: 20_000 }, (_, maybe) => ({ ...row, maybe }));
  await copyRows(client, 'copied', rows, options);
  const { rows: found } = await client.query('select count(distinct maybe)::int as count from copied');
  expect(found[0].count).toBe(20_000);
});

test('a row the database refuses ends in its error, and not in silence', async () => {
  const rows = Array.from({ length: 20_000 }, () => ({ ...row, at: 'no instant' }));
  await expect(copyRows(client, 'copied', rows, options)).rejects.toThrow('no instant');
});
