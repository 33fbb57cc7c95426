import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { closeDatabase, database } from '../../support/database.js';
import { aScheduledStatement } from '../../support/given/a-scheduled-statement.js';
import { anIssuedAlert } from '../../support/given/an-issued-alert.js';

/* Nothing is seen before its embargo ends, nothing after its time is over: watched on every path while the moment passes, by the clock of the database. */

afterAll(closeDatabase);

/** Long enough for a busy machine to bring a record to the point where only its time is missing. */
const SOON_MS = 12_000;

const now = async (): Promise<number> =>
  Number((await database().query('select extract(epoch from clock_timestamp()) * 1000 as now')).rows[0].now);

interface Look {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly seen: boolean;
}

/** How closely is looked while the moment is near, and how long before and after it; until then now and again will do. */
const CLOSELY_MS = 100;
const NEAR_MS = 1_000;
const NOW_AND_AGAIN_MS = 700;

/** Looks along every path, over and over, until the moment has passed; tells when each look began and ended. */
async function watch(
  userName: string,
  paths: Readonly<Record<string, string>>,
  mark: string,
  moment: number,
): Promise<Look[]> {
  const looks: Look[] = [];
  const look = async (path: string): Promise<void> => {
    const from = await now();
    const text = JSON.stringify(await as(userName).data(paths[path] ?? ''));
    looks.push({ path, from, to: await now(), seen: text.includes(mark) });
    const isNear = from > moment - NEAR_MS - NOW_AND_AGAIN_MS;
    await new Promise((resolve) => setTimeout(resolve, isNear ? CLOSELY_MS : NOW_AND_AGAIN_MS));
    if (from < moment + NEAR_MS) await look(path);
  };
  await Promise.all(Object.keys(paths).map(look));
  return looks;
}

async function anEmbargoIsKept(): Promise<void> {
  const headline = `Sous embargo ${randomUUID()}`;
  const embargo = new Date(Math.ceil((await now()) / 1000) * 1000 + SOON_MS);
  const id = await aScheduledStatement((name) => as(name, { purpose: 'PRESS' }), headline, embargo);
  const paths = {
    statement: `{ statement(id: "${id}") { headline } }`,
    statements: '{ statements(first: 100) { nodes { id headline } } }',
    published: '{ statements(first: 100, status: PUBLISHED) { nodes { id headline } } }',
  };
  const looks = await watch('firm.rivoli', paths, headline, embargo.getTime());
  expect(looks.filter(({ seen, to }) => seen && to < embargo.getTime())).toEqual([]);
  expect(looks.some(({ to }) => to < embargo.getTime())).toBe(true);
  const after = looks.filter(({ from }) => from > embargo.getTime());
  expect(new Set(after.filter(({ seen }) => seen).map(({ path }) => path))).toEqual(new Set(Object.keys(paths)));
}

async function anEndOfSharingIsKept(): Promise<void> {
  const headline = `Bientôt finie ${randomUUID()}`;
  const end = new Date(Math.ceil((await now()) / 1000) * 1000 + SOON_MS);
  const id = await anIssuedAlert((name) => as(name, { purpose: 'PREVENTION' }), {
    headline,
    handling: { tlp: 'TLP_GREEN', expiresAt: end.toISOString() },
    expiresAt: end.toISOString(),
  });
  const paths = {
    alert: `{ alert(id: "${id}") { headline } }`,
    alerts: '{ alerts(first: 100) { nodes { id headline } } }',
    active: '{ alerts(first: 100, filter: { activeOnly: true }) { nodes { id headline } } }',
    area: '{ area(inseeCode: "75101") { activeAlerts(first: 50) { id headline } } }',
  };
  const looks = await watch('firm.rivoli', paths, headline, end.getTime());
  expect(looks.filter(({ seen, from }) => seen && from > end.getTime())).toEqual([]);
  expect(looks.some(({ from }) => from > end.getTime())).toBe(true);
  const before = looks.filter(({ seen, to }) => seen && to < end.getTime());
  expect(new Set(before.map(({ path }) => path))).toEqual(new Set(Object.keys(paths)));
}

test('a statement is seen on no path before its embargo ends and on each after, an alert on none after its sharing ends', async () => {
  // Side by side, because both wait for a moment.
  await Promise.all([anEmbargoIsKept(), anEndOfSharingIsKept()]);
}, 60_000);
