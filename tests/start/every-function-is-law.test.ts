import { subgraphs } from '@hub/schema/subgraphs';
import { heldLaw } from '@hub/shared/database/held-law';
import type pg from 'pg';
import { database } from '../support/database.js';

/* What a database holds of the law is every function of it, with its body, its owner and who may call it: another one is noticed at the start. */

const SHARED = ['hub', 'audit'];

let administrator: pg.PoolClient;

beforeAll(async () => {
  administrator = await database().connect();
});
afterAll(() => administrator.release());

async function functionsOf(schemas: readonly string[]): Promise<string[]> {
  const { rows } = await administrator.query<{ signature: string }>(
    `select p.oid::regprocedure::text as signature from pg_proc p where p.pronamespace = any($1::regnamespace[]) order by 1`,
    [schemas],
  );
  return rows.map(({ signature }) => signature);
}

/** Those for which the law that is held stays the same when they are altered, in transactions that are undone. */
async function unnoticed(
  subgraph: (typeof subgraphs)[number],
  functions: readonly string[],
  alter: (signature: string) => string,
): Promise<string[]> {
  const [inFull, asked] = heldLaw(subgraph);
  const held = async (): Promise<string | undefined> =>
    (await administrator.query<{ held: string }>(asked)).rows[0]?.held;
  const same: string[] = [];
  await administrator.query('begin');
  await administrator.query(inFull);
  const before = await held();
  for (const signature of functions) {
    await administrator.query('savepoint untouched');
    await administrator.query(alter(signature));
    if ((await held()) === before) same.push(signature);
    await administrator.query('rollback to savepoint untouched');
  }
  await administrator.query('rollback');
  return same;
}

test.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
  'no function that the %s subgraph rests on can be another',
  async (name, subgraph) => {
    const schemas = [name, ...(subgraph.innerSchemas ?? []), ...SHARED];
    const functions = await functionsOf(schemas);
    expect(functions.length).toBeGreaterThan(0);
    expect(await unnoticed(subgraph, functions, (signature) => `alter function ${signature} cost 4711`)).toEqual([]);
  },
);

test('and forgetting removals, as the hub does by the day, makes none another', async () => {
  const incidents = subgraphs.find(({ name }) => name === 'incidents') as (typeof subgraphs)[number];
  const [inFull, asked] = heldLaw(incidents);
  const stands = async (): Promise<object> => ({
    held: (await administrator.query<{ held: string }>(asked)).rows[0]?.held,
    since: (await administrator.query<{ since: Date }>('select incidents.removals_whole_since() as since')).rows[0]
      ?.since,
  });
  await administrator.query('begin');
  await administrator.query(inFull);
  const before = await stands();
  const since = new Date(Date.now() + 1_000);
  await administrator.query('select incidents.forget_removals($1)', [since]);
  expect(await stands()).toEqual({ ...before, since });
  await administrator.query('rollback');
});

test('nor answer as somebody else, or to more than before', async () => {
  for (const subgraph of subgraphs) {
    const [one = ''] = await functionsOf(SHARED);
    expect(await unnoticed(subgraph, [one], (signature) => `alter function ${signature} owner to pg_monitor`)).toEqual(
      [],
    );
    expect(await unnoticed(subgraph, [one], (signature) => `grant execute on function ${signature} to firm`)).toEqual(
      [],
    );
  }
});
