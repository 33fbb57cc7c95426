import { randomUUID } from 'node:crypto';
import { releaseStatistics } from '@hub/incidents/statistics/release/release-statistics';
import pg from 'pg';
import { startTemplateDatabase, type TemplateDatabase } from '../mutants/template-database.js';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { aFiledIncident } from '../support/given/a-declaration.js';
import { anInvestigationAt, clear, officer } from '../support/given/an-investigation-at.js';
import { startWatchedGateway, type WatchedGateway } from '../support/watched-gateway.js';
import { type Cell, type Table, tableOf } from './published.js';

/* US03(d): a requalification changes the next vintage and never the last, and one release less the other tells nothing of one firm. */

let server: TemplateDatabase;
let hub: WatchedGateway;
beforeAll(async () => {
  server = await startTemplateDatabase();
  // A database of its own in the place of the one of all tests, in which three firms file something between any two releases.
  process.env['HUB_TEST_DATABASE_URL'] = await server.copy('vintages');
  hub = await startWatchedGateway();
  process.env['HUB_URL'] = hub.url;
  // Which secrets it holds is written down of the other one.
  process.env['HUB_CANARIES'] = '';
}, 120_000);
afterAll(async () => {
  await hub.close();
  await server.close();
});

const validator = as('secretariat.validator', { purpose: 'STATISTICS' });
const TABLES = [
  ['INCIDENT_COUNT', ['CATEGORY']],
  ['INCIDENT_COUNT', ['CATEGORY', 'MONTH']],
  ['STOLEN_VALUE', ['CATEGORY']],
  ['STOLEN_VALUE', ['AREA']],
  ['MEDIAN_CALL_DELAY', ['CATEGORY']],
] as const;

interface Release {
  readonly vintage: string;
  /** Validated incidents of 2009 by category, in the same state of the database. */
  readonly counts: Readonly<Record<string, number>>;
  /** Calls of 2009: all, those of which it is known whether they were founded, and the unfounded. */
  readonly calls: { readonly made: number; readonly judged: number; readonly unfounded: number };
}

const CALLS = `select count(*)::int as made, count(c.unfounded)::int as judged, count(*) filter (where c.unfounded)::int as unfounded
  from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
  join incidents.incident_emergency_call c on c.incident_id = i.id
 where i.record_status in ('VALIDATED', 'ARCHIVED') and c.path <> 'NONE'
   and extract(year from p.occurred_from at time zone 'Europe/Paris') = 2009`;

/** Releases a vintage, as `npm run statistics:release` does, and counts by hand what it counts. */
async function release(): Promise<Release> {
  const client = new pg.Client({ connectionString: process.env['HUB_TEST_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const { rows } = await client.query<{ category: string; count: number }>(
      `select i.category, count(*)::int as count from incidents.incident i
         join incidents.incident_particulars p on p.incident_id = i.id
        where i.record_status in ('VALIDATED', 'ARCHIVED') and extract(year from p.occurred_from at time zone 'Europe/Paris') = 2009
        group by 1`,
    );
    const { rows: calls } = await client.query<Release['calls']>(CALLS);
    const { vintage } = await releaseStatistics(client);
    await client.query('commit');
    return {
      vintage,
      counts: Object.fromEntries(rows.map(({ category, count }) => [category, count])),
      calls: calls[0] as Release['calls'],
    };
  } finally {
    await client.end();
  }
}

async function versionOf(id: string): Promise<number> {
  const { incident } = await validator.data<{ incident: { version: number } }>(
    'query ($id: ID!) { incident(id: $id) { version } }',
    { id },
  );
  return incident.version;
}

async function aValidatedIncident(changes: Record<string, unknown> = {}): Promise<string> {
  const asked = { category: 'ARMED_ROBBERY', handling: { tlp: 'TLP_GREEN' }, ...changes };
  const id = await aFiledIncident('firm.rivoli', asked);
  const { validateIncident } = await validator.data<{ validateIncident: { errors: unknown[] } }>(
    'mutation ($id: ID!, $version: Int!) { validateIncident(id: $id, version: $version) { errors { code message } } }',
    { id, version: await versionOf(id) },
  );
  expect(validateIncident.errors).toEqual([]);
  return id;
}

async function requalify(id: string): Promise<void> {
  const { requalifyIncident } = await validator.data<{ requalifyIncident: { errors: unknown[] } }>(
    `mutation ($id: ID!, $version: Int!) { requalifyIncident(id: $id, version: $version, category: CONFINEMENT_ROBBERY,
       reason: "personnel ligoté") { errors { code message } } }`,
    { id, version: await versionOf(id) },
  );
  expect(requalifyIncident.errors).toEqual([]);
}

const A_WATCH = { kind: 'WATCH', serialNumber: randomUUID(), valueEur: '12000.00' };

/** The firm gets back the one thing that was taken. */
async function recover(id: string): Promise<void> {
  const firm = as('firm.rivoli');
  const { incident } = await firm.data<{ incident: { version: number; stolenItems: { reference: string }[] } }>(
    'query ($id: ID!) { incident(id: $id) { version stolenItems { reference } } }',
    { id },
  );
  const { recordRecovery } = await firm.data<{ recordRecovery: { errors: unknown[] } }>(
    `mutation ($id: ID!, $version: Int!, $reference: String!) { recordRecovery(incidentId: $id, version: $version,
       reference: $reference, recoveredOn: "2010-03-01") { errors { code message } } }`,
    { id, version: incident.version, reference: incident.stolenItems[0]?.reference },
  );
  expect(recordRecovery.errors).toEqual([]);
}

/** An incident of this very hour, in a year that is not over; and that year. */
async function anIncidentOfNow(): Promise<number> {
  const now = new Date();
  const from = new Date(now.getTime() - 3_600_000);
  await aValidatedIncident({ occurred: { from, to: now, precision: 'HOUR' }, emergencyCall: null });
  return yearInParis(from);
}

const yearInParis = (instant: Date): number =>
  Number(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric' }).format(instant));

const tableIn = (userName: string, vintage: string, [measure, by]: (typeof TABLES)[number]): Promise<Table> =>
  tableOf(as(userName), { measure, by, from: 2008, to: 2013, vintage });

const everythingOf = (userName: string, vintage: string): Promise<Table[]> =>
  Promise.all(TABLES.map((table) => tableIn(userName, vintage, table)));

const countsIn = ({ cells }: Table, year: string): Record<string, number> =>
  Object.fromEntries(
    cells
      .filter(({ key, value }) => key[1] === year && Number(value) > 0)
      .map(({ key, value }) => [key[0], Number(value)]),
  );

const nameOf = ({ key }: Cell): string => key.join(' ');

describe('two releases, and a requalification between them', () => {
  let first: Release;
  let second: Release;
  let before: Table[][] = [];
  let year: number;

  beforeAll(async () => {
    const id = await aValidatedIncident({ stolenItems: [A_WATCH] });
    year = await anIncidentOfNow();
    const occurred = { from: `${year - 1}-11-14T10:00:00Z`, to: `${year - 1}-11-14T10:30:00Z`, precision: 'MINUTE' };
    await aValidatedIncident({ occurred, loss: null, emergencyCall: null });
    const under = await Promise.all([1, 2, 3].map(() => anInvestigationAt('IN_PROGRESS')));
    first = await release();
    before = await Promise.all(['police.prefecture', 'firm.bellecour'].map((who) => everythingOf(who, first.vintage)));
    await requalify(id);
    await recover(id);
    const cleared = await clear(officer, under);
    expect(cleared.flatMap(({ errors }) => errors)).toEqual([]);
    second = await release();
  }, 120_000);

  test('leave the first as it was, to the last figure, for those who read the truth and for those who do not', async () => {
    for (const [index, userName] of ['police.prefecture', 'firm.bellecour'].entries())
      expect(await everythingOf(userName, first.vintage)).toEqual(before[index]);
  });

  test('each say what was counted at the time, and the second has the incident in its new category', async () => {
    for (const { vintage, counts } of [first, second])
      expect(countsIn(await tableIn('police.prefecture', vintage, TABLES[0]), '2009')).toEqual(counts);
    expect(second.counts['CONFINEMENT_ROBBERY']).toBeGreaterThan(first.counts['CONFINEMENT_ROBBERY'] ?? 0);
  });

  test('take no call for a founded one of which nobody said so', async () => {
    const { vintage, calls } = second;
    // Firms cannot say it of their own calls, so of those of this test nothing is known.
    expect(calls.judged).toBeLessThan(calls.made);
    const { emergencyCallQuality } = await as('police.prefecture').data<{ emergencyCallQuality: object }>(
      'query ($vintage: String) { emergencyCallQuality(year: 2009, vintage: $vintage) { calls unfoundedPercent } }',
      { vintage },
    );
    expect(emergencyCallQuality).toEqual({
      calls: calls.made,
      unfoundedPercent: Math.round((calls.unfounded / calls.judged) * 1_000) / 10,
    });
    const asked = { measure: 'CALLS_JUDGED', by: ['YEAR'], from: 2009, to: 2009, vintage };
    expect(Number((await tableOf(as('police.prefecture'), asked)).cells[0]?.value)).toBe(calls.judged);
  });

  test('each count as solved what was solved at the time: three cleared at once are in the second', async () => {
    const solvedIn = async ({ vintage }: Release): Promise<number> => {
      const asked = { measure: 'CLEARED_IN_PERIOD', by: ['YEAR'], from: 2010, to: 2010, vintage };
      return Number((await tableOf(as('police.prefecture'), asked)).cells[0]?.value);
    };
    const [then, now] = [await solvedIn(first), await solvedIn(second)];
    expect(now).toBeGreaterThanOrEqual(then + 3);
  });

  test('each count as recovered what was recorded as such at the time, although nobody states an amount', async () => {
    const recoveredIn = async ({ vintage }: Release): Promise<number> => {
      const asked = { measure: 'RECOVERED_VALUE', by: ['YEAR'], from: 2009, to: 2009, vintage };
      return Number((await tableOf(as('police.prefecture'), asked)).cells[0]?.value);
    };
    const [then, now] = [await recoveredIn(first), await recoveredIn(second)];
    expect(now - then).toBeGreaterThanOrEqual(12_000);
  });

  test('tell no loss of the last year, of which none is known, and no cohort of it, for which it is too early', async () => {
    for (const [who, none] of [
      ['police.prefecture', 'SUPPRESSED_COUNT'],
      ['press.officer', 'WITHHELD'],
    ] as const)
      for (const [measure, status] of [
        ['STOLEN_VALUE', none],
        ['CLEARED_WITHIN_12_MONTHS', 'TOO_EARLY'],
      ] as const) {
        const asked = { measure, by: ['YEAR'], from: year - 1, to: year - 1, vintage: second.vintage };
        const nothing = { key: [String(year - 1)], value: null, published: null, status, statisticId: null };
        expect((await tableOf(as(who), asked)).cells).toEqual([nothing]);
      }
  });

  test('subtracted from one another tell a firm nothing, because what one firm changes moves no published figure', async () => {
    const [, then = []] = before;
    const now = await everythingOf('firm.bellecour', second.vintage);
    expect(then).toHaveLength(TABLES.length);
    for (const [index, table] of then.entries()) {
      const newer = new Map(now[index]?.cells.map((cell) => [nameOf(cell), cell]));
      const moved = table.cells.filter((cell) => {
        const next = newer.get(nameOf(cell))?.value;
        return next !== cell.value;
      });
      expect(moved).toEqual([]);
    }
  });

  test.each(['police.prefecture', 'press.officer'])(
    'tell %s nothing of events of a year that is not over',
    async (who) => {
      for (const { vintage } of [first, second])
        for (const by of [['YEAR'], ['MONTH'], ['CATEGORY', 'AREA']])
          for (const measure of ['INCIDENT_COUNT', 'STOLEN_VALUE']) {
            const { cells } = await tableOf(as(who), { measure, by, from: year - 1, to: year + 1, vintage });
            const years = new Set(cells.map(({ key }) => Number(key.at(-1)?.slice(0, 4))));
            expect([...years]).toEqual([year - 1]);
          }
    },
  );

  test('a figure of the first says which figure has taken its place', async () => {
    const asked = { measure: 'INCIDENT_COUNT', by: ['YEAR'], from: 2010, to: 2010 };
    const press = as('press.officer');
    const [cell] = (await tableOf(press, { ...asked, vintage: first.vintage })).cells;
    const { statistic } = await press.data<{ statistic: { vintage: string; supersededBy: string } }>(
      'query ($id: ID!) { statistic(id: $id) { vintage supersededBy } }',
      { id: cell?.statisticId },
    );
    expect(statistic.vintage).toBe(first.vintage);
    const { statistic: newer } = await press.data<{ statistic: { vintage: string; key: string[] } }>(
      'query ($id: ID!) { statistic(id: $id) { vintage key } }',
      { id: statistic.supersededBy },
    );
    expect(newer.key).toEqual(['2010']);
    expect(newer.vintage >= second.vintage).toBe(true);
  });
});

test.each(['statistic_vintage', 'statistic_table', 'statistic', 'statistic_truth'])(
  'not even the administrator changes, removes or empties %s',
  async (table) => {
    for (const sql of [`delete from incidents.${table}`, `truncate incidents.${table}`])
      await expect(database().query(sql)).rejects.toThrow('a vintage does not change');
    const column =
      table === 'statistic_vintage' ? 'as_of = now()' : table === 'statistic_table' ? 'min_firms = 1' : null;
    await expect(
      database().query(`update incidents.${table} set ${column ?? (table === 'statistic' ? 'year = 1' : 'value = 1')}`),
    ).rejects.toThrow('a vintage does not change');
  },
);
