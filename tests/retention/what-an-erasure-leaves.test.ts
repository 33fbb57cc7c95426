import { eraseIncidents } from '@hub/incidents/archive/erase-incidents';
import { factStatements } from '@hub/incidents/statistics/release/fact-statements';
import type pg from 'pg';
import { database } from '../support/database.js';
import { aFullRecord } from '../support/given/a-full-record.js';
import { aSubjectRequest } from '../support/given/a-subject-request.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { INSTANTS_LEFT, LEFT_OF_AN_ERASURE } from './left-of-an-erasure.js';

/* What is left of an erased record, column by column; and that every figure is made of it as before, wherever in its month an event lies. */

/** After the events below, and before everything else there is. */
const BEFORE = new Date('1945-01-01T00:00:00Z');

interface Event {
  readonly what: string;
  /** As clocks in Paris show it, as all times here. */
  readonly began: string;
  readonly cleared: string | null;
  /** When the first sign was noticed; the call came 131 seconds later, and the patrol eleven minutes after it. */
  readonly firstSign: string;
}

/** In 1938 clocks in Paris were set forward on 26 March at 23:00 and back on 1 October at midnight. */
const EVENTS: readonly Event[] = [
  {
    what: 'first minute of a month',
    began: '1938-06-01 00:00',
    cleared: '1938-09-01 00:00',
    firstSign: '1938-05-31 23:58',
  },
  {
    what: 'last minute of a month',
    began: '1938-06-30 23:59',
    cleared: '1938-09-30 23:59:01',
    firstSign: '1938-07-01 00:01',
  },
  {
    what: 'last minute of a year',
    began: '1938-12-31 23:59:59.999',
    cleared: '1939-06-30 23:59:59',
    firstSign: '1939-01-01 00:00',
  },
  {
    what: 'first minute of a year',
    began: '1939-01-01 00:00',
    cleared: '1939-10-01 00:00',
    firstSign: '1939-01-01 00:01',
  },
  { what: 'clocks set forward', began: '1938-03-26 22:40', cleared: '1938-12-26 22:40', firstSign: '1938-03-26 22:58' },
  {
    what: 'clocks set back',
    began: '1938-10-01 22:59',
    cleared: '1939-10-01 22:59',
    firstSign: '1938-10-01 22:59',
  },
  {
    what: 'a millisecond too late',
    began: '1938-10-01 22:59',
    cleared: '1939-10-01 22:59:00.001',
    firstSign: '1938-10-01 22:59',
  },
  {
    what: 'a month shorter than the other',
    began: '1938-11-30 12:00',
    cleared: '1939-02-28 12:00',
    firstSign: '1938-11-30 12:00',
  },
  { what: 'a minute too late', began: '1938-11-30 12:00', cleared: '1939-02-28 12:01', firstSign: '1938-11-30 12:00' },
  { what: 'cleared at once', began: '1938-08-31 23:59', cleared: '1938-08-31 23:59', firstSign: '1938-08-31 23:59' },
  { what: 'never cleared', began: '1938-08-15 12:00', cleared: null, firstSign: '1938-08-22 11:00' },
];

const inParis = (parameter: string): string => `(${parameter}::timestamp at time zone 'Europe/Paris')`;
const later = (seconds: number): string => `${inParis('$4')} + make_interval(secs => ${seconds})`;
const AGED = [
  `update incidents.incident set record_status = 'ARCHIVED', half_day_from = ${inParis('$2')} - interval '1 hour', half_day_to = ${inParis('$2')} + interval '1 hour'
     where id = $1 and ($3::text is null or true) and $4::text is not null`,
  `update incidents.incident_particulars set occurred_from = ${inParis('$2')}, occurred_to = ${inParis('$2')}, reported_at = ${inParis('$2')} + interval '3 days',
     cleared_at = ${inParis('$3')}, cleared_by_id = case when $3::text is not null then victim_id end,
     incidents_cleared = case when $3::text is not null then 3 end where incident_id = $1 and $4::text is not null`,
  `update incidents.incident_emergency_call set first_sign_at = ${inParis('$4')}, called_at = ${later(131)}, arrived_at = ${later(131 + 11 * 60)}
     where incident_id = $1 and $2::text is not null and ($3::text is null or true)`,
];

/** What its firm may say as well, or somebody once will. */
const ADDRESSED = `update incidents.incident set audience_organisation_ids = array[gen_random_uuid()], handling_review_due_at = now() where id = $1`;

const age = async (client: pg.PoolClient, id: string, { began, cleared, firstSign }: Event): Promise<void> => {
  await client.query('set local session_replication_role = replica');
  for (const sql of AGED) await client.query(sql, [id, began, cleared, firstSign]);
  await client.query(ADDRESSED, [id]);
  await client.query('set local session_replication_role = origin');
};

const FIGURES: Readonly<Record<string, string>> = {
  facts: 'select to_jsonb(f)::text as line from fact f where event_year < 1945 order by 1',
  contributions: 'select to_jsonb(c)::text as line from contribution c where year < 1945 order by 1',
  medians: 'select to_jsonb(m)::text as line from median m where year < 1945 order by 1',
};

/** All that a release would make of those years. */
async function figures(client: pg.PoolClient): Promise<Record<string, string[]>> {
  await client.query('savepoint counted');
  for (const statement of factStatements) await client.query(statement);
  const made: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(FIGURES))
    made[name] = (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line);
  await client.query('rollback to counted');
  return made;
}

/** Every column of every table that holds the id of an incident, by the column that does; those of the sealed log hold it as they hold any. */
const COLUMNS = `
  select format('%I.%I', c.table_schema, c.table_name) as "table", c.column_name as column, c.udt_name as type, k.column_name as key,
         k.udt_name = '_uuid' as "holdsMany"
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    join information_schema.columns k using (table_schema, table_name)
   where t.table_type = 'BASE TABLE'
     and (k.column_name in ('incident_id', 'incident_ids')
          or (k.table_schema, k.table_name, k.column_name) in (('incidents', 'incident', 'id'), ('incidents', 'incident_removal', 'id')))
   order by 1, 2`;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly key: string;
  readonly holdsMany: boolean;
}

type Cells = ReadonlyMap<string, readonly (string | null)[]>;

const named = ({ table, column }: Column): string => `${table.replace('incidents.', '')}.${column}`;

/** What each column holds of an incident: of every row of it. */
async function held(client: pg.PoolClient, columns: readonly Column[], id: string): Promise<Cells> {
  const cells = new Map<string, (string | null)[]>();
  for (const column of columns) {
    const { rows } = await client.query<{ value: string | null }>(
      `select ${column.column}::text as value from ${column.table} where $1::uuid = ${column.holdsMany ? `any(${column.key})` : column.key}`,
      [id],
    );
    cells.set(
      named(column),
      rows.map(({ value }) => value),
    );
  }
  return cells;
}

const NOTHING = [null, '{}', '[]', '00000000-0000-0000-0000-000000000000', '{00000000-0000-0000-0000-000000000000}'];
const isNothing = (value: string | null): boolean => NOTHING.includes(value);

/** What became of a column. */
function fate(before: readonly (string | null)[], after: readonly (string | null)[]): string {
  if (after.length === 0) return before.length === 0 ? 'no row of it' : 'goes';
  if (after.every(isNothing)) return before.every(isNothing) ? 'was empty' : 'emptied';
  return JSON.stringify(after) === JSON.stringify(before) ? 'stays' : 'altered';
}

const INSTANTS = ['timestamptz', 'timestamp', 'date', 'timetz', 'time'];

describe('of an erased record', () => {
  let client: pg.PoolClient;
  let columns: Column[];
  let ids: string[];
  let full: string;
  let before: { readonly figures: Record<string, string[]>; readonly cells: Cells };
  let after: typeof before;

  beforeAll(async () => {
    full = (await aFullRecord()).id;
    await aSubjectRequest(full);
    ids = await Promise.all(EVENTS.map(() => anIncidentAt('VALIDATED')));
    client = await database().connect();
    await client.query('begin');
    for (const [place, event] of EVENTS.entries()) await age(client, ids[place] as string, event);
    await age(client, full, {
      what: 'full',
      began: '1937-05-17 18:40',
      cleared: '1937-07-30 10:11',
      firstSign: '1937-05-17 18:41',
    });
    columns = (await client.query<Column>(COLUMNS)).rows;
    before = { figures: await figures(client), cells: await held(client, columns, full) };
    const { erased } = await eraseIncidents(client, { before: BEFORE, untouchedSince: BEFORE, requestId: 'left' });
    expect(erased).toBe(EVENTS.length + 1);
    await client.query('set constraints all immediate');
    after = { figures: await figures(client), cells: await held(client, columns, full) };
  }, 60_000);

  afterAll(async () => {
    await client.query('rollback');
    client.release();
  });

  test('every figure is made as it was: facts, contributions of firms and medians, on the edges of months and where clocks are changed', () => {
    expect(before.figures['facts']).toHaveLength(EVENTS.length + 1);
    expect(before.figures['medians']).not.toEqual([]);
    expect(after.figures).toEqual(before.figures);
    const within = before.figures['facts']?.map((line) => JSON.parse(line).cleared_within).sort();
    expect(within).toEqual([12, 3, 3, 3, 3, 6, 6, 6, 9, 9, null, null].sort());
  });

  test('what stays of each column is decided, and of one that is added must be', () => {
    const decided = new Map(
      Object.entries(LEFT_OF_AN_ERASURE).flatMap(([table, left]) =>
        typeof left === 'string'
          ? columns
              .filter((column) => named(column).startsWith(`${table}.`))
              .map((column) => [named(column), left] as const)
          : Object.entries(left).map(([column, one]) => [`${table}.${column}`, one] as const),
      ),
    );
    const fates = [...after.cells].map(([name, cells]) => [name, fate(before.cells.get(name) ?? [], cells)]);
    expect(Object.fromEntries(fates)).toEqual(
      Object.fromEntries([...decided].map(([name, words]) => [name, words.split(':')[0]])),
    );
  });

  test('no instant is finer than its month, but those of the erasure itself', async () => {
    const fine: string[] = [];
    for (const id of [...ids, full])
      for (const column of columns.filter(({ type }) => INSTANTS.includes(type))) {
        const local = column.type === 'date' ? column.column : `${column.column} at time zone 'Europe/Paris'`;
        const { rows } = await client.query<{ finer: boolean }>(
          `select (${local})::timestamp <> date_trunc('month', (${local})::timestamp) as finer
             from ${column.table} where $1::uuid = ${column.holdsMany ? `any(${column.key})` : column.key}`,
          [id],
        );
        if (rows.some(({ finer }) => finer)) fine.push(named(column));
      }
    expect([...new Set(fine)].sort()).toEqual(INSTANTS_LEFT);
  });

  test('of those that are finer a call says its delays alone, and a clearance by its second day that it was too late', async () => {
    const { rows } = await client.query(
      `select p.incident_id as id, to_char(p.cleared_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI:SS.MS') as cleared,
              extract(epoch from c.first_sign_at - p.occurred_from)::int as sign, extract(epoch from c.called_at - c.first_sign_at)::int as call,
              extract(epoch from c.arrived_at - c.called_at)::int as arrival
         from incidents.incident_particulars p join incidents.incident_emergency_call c using (incident_id) where incident_id = any($1)`,
      [ids],
    );
    expect(rows).toHaveLength(ids.length);
    for (const [place, { what, cleared }] of EVENTS.entries()) {
      const tooLate = ['last minute of a month', 'a millisecond too late', 'a minute too late'].includes(what);
      expect(rows.find(({ id }) => id === ids[place])).toEqual({
        id: ids[place],
        cleared: cleared && `${cleared.slice(0, 7)}-0${tooLate ? 2 : 1} 00:00:00.000`,
        sign: 0,
        call: 131,
        arrival: 660,
      });
    }
  });
});
