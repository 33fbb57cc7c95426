import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aScheduledStatement } from '../../support/given/a-scheduled-statement.js';
import { anIssuedAlert } from '../../support/given/an-issued-alert.js';

/* Nothing is seen before its embargo ends, nothing after its time is over: watched on every path while the moment passes, by the clock of the database. */

/** Long enough for a busy machine to look along every path before. */
const SOON_MS = 3_000;

const now = async (): Promise<number> =>
  Number((await database().query('select extract(epoch from clock_timestamp()) * 1000 as now')).rows[0].now);

/** Puts the time of a record that lacks nothing else to a moment that is near, as if it had been written long ago. */
async function setMoment(statement: string, id: string): Promise<number> {
  const moment = Math.ceil((await now()) / 1000) * 1000 + SOON_MS;
  const client = await database().connect();
  try {
    // The course of a record, which the database guards, would take longer than that.
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(statement, [id, new Date(moment)]);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
  return moment;
}

const inAnHour = (): Date => new Date(Math.ceil(Date.now() / 1000) * 1000 + 3_600_000);

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
  const id = await aScheduledStatement((name) => as(name, { purpose: 'PRESS' }), headline, inAnHour());
  const embargo = await setMoment(
    'update communications.statement set embargoed_until = $2, published_at = $2 where id = $1',
    id,
  );
  const paths = {
    statement: `{ statement(id: "${id}") { headline } }`,
    statements: '{ statements(first: 100) { nodes { id headline } } }',
    published: '{ statements(first: 100, status: PUBLISHED) { nodes { id headline } } }',
  };
  const looks = await watch('firm.rivoli', paths, headline, embargo);
  expect(looks.filter(({ seen, to }) => seen && to < embargo)).toEqual([]);
  expect(looks.some(({ to }) => to < embargo)).toBe(true);
  const after = looks.filter(({ from }) => from > embargo);
  expect(new Set(after.filter(({ seen }) => seen).map(({ path }) => path))).toEqual(new Set(Object.keys(paths)));
}

async function anEndOfSharingIsKept(): Promise<void> {
  const headline = `Bientôt finie ${randomUUID()}`;
  const later = inAnHour().toISOString();
  const id = await anIssuedAlert((name) => as(name, { purpose: 'PREVENTION' }), {
    headline,
    handling: { tlp: 'TLP_GREEN', expiresAt: later },
    expiresAt: later,
  });
  const end = await setMoment('update alerts.alert set handling_expires_at = $2, expires_at = $2 where id = $1', id);
  const paths = {
    alert: `{ alert(id: "${id}") { headline } }`,
    alerts: '{ alerts(first: 100) { nodes { id headline } } }',
    active: '{ alerts(first: 100, filter: { activeOnly: true }) { nodes { id headline } } }',
    area: '{ area(inseeCode: "75101") { activeAlerts(first: 50) { id headline } } }',
  };
  const looks = await watch('firm.rivoli', paths, headline, end);
  expect(looks.filter(({ seen, from }) => seen && from > end)).toEqual([]);
  expect(looks.some(({ from }) => from > end)).toBe(true);
  const before = looks.filter(({ seen, to }) => seen && to < end);
  expect(new Set(before.map(({ path }) => path))).toEqual(new Set(Object.keys(paths)));
}

test('a statement is seen on no path before its embargo ends and on each after, an alert on none after its sharing ends', async () => {
  // Side by side, because both wait for a moment.
  await Promise.all([anEmbargoIsKept(), anEndOfSharingIsKept()]);
}, 60_000);
