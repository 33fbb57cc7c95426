import { isDeepStrictEqual } from 'node:util';
import { type Asker, as } from '../support/ask.js';
import { database } from '../support/database.js';
import { purposeOf } from '../support/demo-viewers.js';
import { isOpenTo, MEMBERS } from './members.js';

/*
 * A list and a look at one record are two ways to the same right: who finds a record in a list reads it by its key, who reads it by its key
 * finds it in the list, and both say the same of it. (Authorisation systems promise it of themselves as "list = check".)
 */

interface Noun {
  readonly list: string;
  readonly one: string;
  readonly key: string;
  readonly keyType: string;
  /** What a list and a look are held against each other by. */
  readonly says: string;
  /** Keys from the database, whoever may see them. */
  readonly every: string;
}

const PAGE = 'first: $first, after: $after';
const SAMPLE = 45;
const anyOf = (column: string, table: string, where = 'true'): string =>
  `select ${column}::text as key from ${table} where ${where} order by md5(${column}::text) limit ${SAMPLE}`;

const NOUNS: Readonly<Record<string, Noun>> = {
  incident: {
    list: `incidents(filter: { category: [CONFINEMENT_ROBBERY, RAM_RAID] }, ${PAGE})`,
    one: 'incident',
    key: 'id',
    keyType: 'ID!',
    says: 'reference recordStatus category version updatedAt narrative loss { stolenEur } victim { id } redactions { path reason }',
    every: anyOf('id', 'incidents.incident', "category in ('CONFINEMENT_ROBBERY', 'RAM_RAID')"),
  },
  alert: {
    list: `alerts(${PAGE})`,
    one: 'alert',
    key: 'id',
    keyType: 'ID!',
    says: 'reference status version headline description originator { id } redactions { path reason }',
    every: anyOf('id', 'alerts.alert'),
  },
  statement: {
    list: `statements(${PAGE})`,
    one: 'statement',
    key: 'id',
    keyType: 'ID!',
    says: 'uri status version headline editorNote aboutAlerts { id } redactions { path reason }',
    every: anyOf('id', 'communications.statement'),
  },
  organisation: {
    list: `organisations(${PAGE})`,
    one: 'organisation',
    key: 'id',
    keyType: 'ID!',
    says: 'kind displayName siren listedToPeers members { id }',
    every: anyOf('id', 'organisations.organisation'),
  },
  area: {
    list: `areas(level: DEPARTMENT, ${PAGE})`,
    one: 'area',
    key: 'inseeCode',
    keyType: 'ID!',
    says: 'name level memberPremisesCount parent { inseeCode }',
    every: anyOf('insee_code', 'organisations.area', "level = 'DEPARTMENT'"),
  },
};

type Said = Readonly<Record<string, unknown>>;

interface Page {
  readonly nodes: readonly Said[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** The whole list by key. */
async function listed(asker: Asker, { list, key, says }: Noun): Promise<ReadonlyMap<string, Said>> {
  const found = new Map<string, Said>();
  for (let after: string | null = null; ; ) {
    const data: Record<'list', Page> = await asker.data(
      `query ($first: Int!, $after: String) { list: ${list} { nodes { key: ${key} ${says} } pageInfo { hasNextPage endCursor } } }`,
      { first: 100, after },
    );
    const { list: page } = data;
    for (const node of page.nodes) found.set(String(node['key']), node);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

/** Records looked at one by one, a few in each operation. */
async function looked(asker: Asker, { one, key, says, keyType }: Noun, keys: readonly string[]) {
  const found = new Map<string, Said | null>();
  for (let start = 0; start < keys.length; start += 15) {
    const some = keys.slice(start, start + 15);
    const names = some.map((_, index) => `$key${index}: ${keyType}`);
    const fields = some.map((_, index) => `look${index}: ${one}(${key}: $key${index}) { ...Says }`);
    const type = `${one[0]?.toUpperCase()}${one.slice(1)}`;
    // Named anew in a fragment: an alias for each would be more than an operation may have.
    const data = await asker.data<Record<string, Said | null>>(
      `query (${names.join(', ')}) { ${fields.join(' ')} } fragment Says on ${type} { key: ${key} ${says} }`,
      Object.fromEntries(some.map((value, index) => [`key${index}`, value])),
    );
    for (const [index, value] of some.entries()) found.set(value, data[`look${index}`] ?? null);
  }
  return found;
}

const cases = MEMBERS.flatMap((userName) =>
  Object.keys(NOUNS)
    .filter((noun) => isOpenTo(userName, `${noun}s`))
    .map((noun) => ({ userName, noun })),
);

test.each(cases)('what $userName finds listed and reads by its key is the same: $noun', async ({ userName, noun }) => {
  const known = NOUNS[noun] as Noun;
  const asker = as(userName, { purpose: purposeOf(userName), justification: 'lists and looks' });
  const before = await listed(asker, known);
  const { rows } = await database().query<{ key: string }>(known.every);
  const some = [...before.keys()].filter((_, index) => index % Math.ceil(before.size / SAMPLE) === 0);
  const keys = [...new Set([...rows.map(({ key }) => key), ...some])];
  expect(keys.length).toBeGreaterThan(0);
  const look = await looked(asker, known, keys);
  const said = (list: ReadonlyMap<string, Said>, key: string): Said | null => list.get(key) ?? null;
  if (keys.every((key) => isDeepStrictEqual(said(before, key), look.get(key)))) return;
  // Other tests write meanwhile: what the list says of a record is held against the look when it said the same before and after it.
  const after = await listed(asker, known);
  const unmoved = keys.filter((key) => isDeepStrictEqual(said(before, key), said(after, key)));
  expect(new Map(unmoved.map((key) => [key, said(before, key)]))).toEqual(
    new Map(unmoved.map((key) => [key, look.get(key)])),
  );
  expect(unmoved.length).toBeGreaterThan(keys.length / 2);
});
