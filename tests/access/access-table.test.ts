import { isObjectType } from 'graphql';
import { type Answer, as } from '../support/ask.js';
import { closeDatabase, database } from '../support/database.js';
import { actAs, DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import {
  apiSchema,
  type Field,
  type Found,
  operationAlong,
  ownSelection,
  shortestPaths,
  valuesAlong,
} from '../support/graph-paths.js';
import { coordinates, mayEverRead, recordOf, rootOf, tables } from '../support/law-of-the-hub.js';

/*
 * Every field of every type that a query can reach, asked as every demo member through the gateway. A value that comes back must be open
 * to the member's role by the access law, and its record must be one that PostgreSQL shows to that very member.
 */

const PAGE_SIZE = 50;
const PAGES = 3;

const schema = apiSchema();
const paths = shortestPaths(schema);

/** Areas are reached by name first, where little happens; where incidents lie, every field of theirs has a value. */
const alsoThrough: readonly (readonly [type: string, parent: string, field: string])[] = [
  ['Area', 'IncidentPlace', 'area'],
];

function ways(): (readonly [string, readonly Field[]])[] {
  const further = alsoThrough.flatMap(([type, parent, field]) => {
    const parentType = schema.getType(parent);
    const step = isObjectType(parentType) ? parentType.getFields()[field] : undefined;
    return step ? [[type, [...(paths.get(parent) ?? []), step]] as const] : [];
  });
  return [...paths, ...further];
}
const seen = new Set<string>();

afterAll(closeDatabase);

interface Paged {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function everyPage(userName: string, operation: string, root: string): Promise<object[]> {
  const asker = as(userName, { purpose: purposeOf(userName), justification: 'access table' });
  const answers: object[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const answer: Answer<Record<string, Paged>> = await asker.ask<Record<string, Paged>>(operation, {
      first: PAGE_SIZE,
      after,
    });
    const codes = (answer.errors ?? []).map((error) => error.extensions?.code);
    if (codes.some((code) => code !== 'FORBIDDEN'))
      throw new Error(`${userName} ${operation} ${JSON.stringify(answer)}`);
    if (!answer.data) return answers;
    answers.push(answer.data);
    const pageInfo = answer.data[root]?.pageInfo;
    if (!pageInfo?.hasNextPage) return answers;
    after = pageInfo.endCursor;
  }
  return answers;
}

async function rowsFor(userName: string): Promise<(record: string) => Promise<ReadonlySet<string>>> {
  const viewer = await viewerOf(database(), userName, purposeOf(userName));
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const read = async (record: string): Promise<ReadonlySet<string>> => {
    const table = tables().get(record);
    if (!table) throw new Error(`No table for ${record}`);
    const client = await database().connect();
    try {
      await client.query('begin');
      await actAs(client, viewer, { takeRole: true });
      const { rows } = await client.query(`select ${table.key}::text as key from ${table.schema}.${table.name}`);
      return new Set(rows.map((row: { key: string }) => row.key));
    } catch (error) {
      // A role without any right on the table reads nothing from it.
      if ((error as { code?: string }).code === '42501') return new Set();
      throw error;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  return (record) => {
    const rows = known.get(record) ?? read(record);
    known.set(record, rows);
    return rows;
  };
}

const EMBEDDED_IN_NOTHING = ['id', 'inseeCode', 'code'];

/** Whether a field's record can be traced by the key at hand: it is the record itself, a compartment of it, or a part without a key. */
function isOwn(typeName: string, record: string): boolean {
  const type = schema.getType(typeName);
  const hasKey = isObjectType(type) && EMBEDDED_IN_NOTHING.some((key) => type.getFields()[key]);
  return hasKey ? rootOf(record) === typeName : rootOf(record) !== record;
}

const isThere = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

describe.each(DEMO_USER_NAMES)('%s', (userName) => {
  test('reads of every type exactly what the access law opens', async () => {
    const viewer = await viewerOf(database(), userName, purposeOf(userName));
    const visible = await rowsFor(userName);
    const violations = new Set<string>();

    async function judge(typeName: string, { value, recordKey }: Found): Promise<void> {
      for (const [field, content] of Object.entries(value)) {
        if (!isThere(content)) continue;
        const coordinate = `${typeName}.${field}`;
        if (!mayEverRead(viewer, typeName, field)) violations.add(`${coordinate} is not open to the role`);
        const record = recordOf(typeName, field);
        const holder = record ? tables().get(record) : undefined;
        // A record is traced by the key of the row it came from; parts of other nouns have a key of their own.
        if (record && holder && recordKey && isOwn(typeName, record)) {
          if (!(await visible(record)).has(recordKey))
            violations.add(`${coordinate} of a record PostgreSQL does not show`);
        }
        seen.add(`${viewer.role} ${coordinate}`);
      }
    }

    for (const [typeName, path] of ways()) {
      const type = schema.getType(typeName);
      if (!isObjectType(type) || path.length === 0) continue;
      const answers = await everyPage(userName, operationAlong(path, ownSelection(type)), path[0]?.name ?? '');
      for (const answer of answers) for (const found of valuesAlong(answer, path)) await judge(typeName, found);
    }
    expect([...violations]).toEqual([]);
  }, 120_000);
});

test('every field of the law was reached, so that no right is untested', () => {
  const reachable = [...paths.keys()];
  const unseen = coordinates().filter((coordinate) => {
    const [type = '', field] = coordinate.split('.');
    return (
      !['Query', 'Mutation'].includes(type) &&
      reachable.includes(type) &&
      field &&
      ![...seen].some((entry) => entry.endsWith(` ${coordinate}`))
    );
  });
  expect(unseen).toEqual([]);
});
