import { database } from '../support/database.js';
import { actAs, DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { asAdministrator } from './administrator.js';
import { findTokens } from './find-tokens.js';
import { lawOf, lookAs, underTheLaw } from './law-as-queries.js';
import { type SecretTable, secretTables } from './secret-cells.js';
import { tokenRegistry } from './token-registry.js';
import { WITHOUT_TOKEN } from './without-token.js';

/* The sample must hold a secret of its own wherever the law hides something, and the law must say the same by two ways. */

const { readers, columns, tokens } = tokenRegistry();

test('every column that not everyone may read holds secrets that give themselves away, or only words of a closed list', () => {
  const held = new Set(Object.values(tokens).flatMap(([, ...places]) => places));
  const without = columns.filter((_, place) => !held.has(place));
  expect(without.filter((column) => !WITHOUT_TOKEN.some((pattern) => pattern.test(column)))).toEqual([]);
});

test('no column is excused that holds secrets', () => {
  const held = new Set(Object.values(tokens).flatMap(([, ...places]) => places.map((place) => columns[place] ?? '')));
  expect([...held].filter((column) => WITHOUT_TOKEN.some((pattern) => pattern.test(column)))).toEqual([]);
});

test('a number that a text cites stands in no other column', () => {
  const cited = Object.entries(tokens).filter(([token]) => findTokens(token)[0]?.form === 'fileNumber');
  expect(cited.length).toBeGreaterThan(9_000);
  expect(cited.filter(([, [, ...places]]) => places.length !== 1).map(([token]) => token)).toEqual([]);
});

test.each(DEMO_USER_NAMES)('%s may read some secrets of the sample, and may not read many others', (userName) => {
  const bit = 1 << readers.indexOf(`${userName} for a purpose`);
  const all = Object.values(tokens);
  const readable = all.filter(([mask]) => (mask & bit) !== 0).length;
  expect(readable).toBeGreaterThan(50);
  expect(all.length - readable).toBeGreaterThan(5_000);
});

type Source = readonly [table: SecretTable, from: string];

/** How many rows each source has, and which, as one statement. */
const rowsIn = (sources: readonly Source[]): string =>
  sources
    .map(
      ([{ name, rowKey }, from]) =>
        `select '${name}' as name, count(*)::int as rows, md5(string_agg((${rowKey})::text, ' ' order by ${rowKey})) as digest from ${from}`,
    )
    .join(' union all ');

interface Shown {
  readonly name: string;
  readonly rows: number;
  /** Of what tells them apart. */
  readonly digest: string | null;
}

/** The tables the role has any right on; of the others it is shown nothing. */
const GRANTED = `select name from unnest($1::text[]) name where has_any_column_privilege($2, name, 'select')`;

test.each(
  DEMO_USER_NAMES.flatMap((userName) =>
    [...new Set([null, purposeOf(userName)])].map((purpose) => ({ userName, purpose })),
  ),
)('PostgreSQL shows $userName, stating $purpose, the rows the law names and no other', ({ userName, purpose }) =>
  asAdministrator(async (administrator) => {
    const secret = await secretTables(administrator);
    const viewer = await viewerOf(database(), userName, purpose);
    await lookAs(administrator, viewer);
    // Both look at the same instant, whatever other tests write meanwhile.
    await administrator.query('begin isolation level repeatable read');
    const byLaw = await administrator.query<Shown>(underTheLaw(rowsIn(secret.map((table) => [table, lawOf(table)]))));
    const tables = secret.map((table) => [table, `${table.schema}.${table.name}`] as const);
    const granted = await administrator.query(GRANTED, [tables.map(([, name]) => name), viewer.role]);
    const open = new Set(granted.rows.map(({ name }) => name));
    await actAs(administrator, viewer, { takeRole: true });
    const shown = await administrator.query<Shown>(rowsIn(tables.filter(([, name]) => open.has(name))));
    await administrator.query('rollback');
    const shownOf = new Map(shown.rows.map((each) => [each.name, each]));
    expect(secret.map(({ name }) => shownOf.get(name) ?? { name, rows: 0, digest: null })).toEqual(byLaw.rows);
  }),
);
