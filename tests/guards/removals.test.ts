import { database } from '../support/database.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { verdictOnSql } from './verdict.js';

/* Whatever takes an incident from somebody's sight leaves a removal, whoever does it by whatever way; and nobody says of one that it is gone. */

const GREEN = { handling: { tlp: 'TLP_GREEN' } };

/** Another value of each column that decides who sees an incident. */
const ALTERED: Readonly<Record<string, string>> = {
  record_status: `'MERGED'`,
  category: `'FRAUD'`,
  handling_expires_at: 'now()',
  handling_tlp: `'TLP_CLEAR'`,
  victim_id: 'gen_random_uuid()',
  area_path: `array['69']`,
  audience_organisation_ids: 'array[gen_random_uuid()]',
  audience_member_ids: 'array[gen_random_uuid()]',
};

const UNDER = { audience_member_ids: `, handling_tlp = 'TLP_RED'` } as Readonly<Record<string, string>>;

type Run = (sql: string) => Promise<Record<string, unknown>[]>;

/** Works as the administrator, whom here no guard of a course holds, and undoes it. */
async function undone(work: (run: Run) => Promise<void>): Promise<void> {
  const administrator = await database().connect();
  try {
    await administrator.query('begin');
    await administrator.query('alter table incidents.incident disable trigger keep_on_course');
    await work(async (sql) => (await administrator.query(sql)).rows);
  } finally {
    await administrator.query('rollback');
    administrator.release();
  }
}

test('every column that decides who sees an incident leaves, when it is altered, a removal with what it was before', async () => {
  const { rows } = await database().query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'incidents.incident_removal'::regclass and attnum > 0
        -- That it was in a series, a row of another table, is told in the stories of removals.
        and attname not in ('ends_at', 'changed_in', 'id', 'in_series', 'written_at')`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(ALTERED).sort());
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', GREEN);
  await undone(async (run) => {
    for (const [column, value] of Object.entries(ALTERED)) {
      await run('savepoint altered');
      const before = await run(`select ${column}::text as was from incidents.incident where id = '${id}'`);
      await run(`update incidents.incident set ${column} = ${value}${UNDER[column] ?? ''} where id = '${id}'`);
      const left = await run(
        `select ${column}::text as was from incidents.incident_removal where id = '${id}' and ends_at = '-infinity'`,
      );
      expect([column, left]).toEqual([column, before]);
      await run('rollback to altered');
    }
    await run(`update incidents.incident set cleared = true where id = '${id}'`);
    expect(await run(`select from incidents.incident_removal where id = '${id}'`)).toEqual([]);
  });
});

test('what is deleted leaves a removal; what only its firm has seen and what was never committed leave none', async () => {
  const [id, draft] = [await anIncidentAt('VALIDATED'), await anIncidentAt('DRAFT')];
  await undone(async (run) => {
    await run(
      `insert into incidents.incident select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'reference', 'INC-NEVER'))).*
         from incidents.incident i where id = '${id}'`,
    );
    await run(`update incidents.incident set record_status = 'WITHDRAWN' where reference = 'INC-NEVER'`);
    await run(`delete from incidents.incident where id in ('${id}', '${draft}') or reference = 'INC-NEVER'`);
    expect(
      await run(
        `select id, record_status from incidents.incident_removal where changed_in = incidents.this_position()`,
      ),
    ).toEqual([{ id, record_status: 'VALIDATED' }]);
  });
});

test.each(['firm.vendome', 'police.prefecture', 'secretariat.validator'])(
  '%s writes, alters and deletes no removal, and calls no function that does',
  async (userName) => {
    const id = await anIncidentAt('VALIDATED');
    for (const sql of [
      `insert into incidents.incident_removal (ends_at, changed_in, id) values ('-infinity', 1, '${id}')`,
      `update incidents.incident_removal set ends_at = now() where id = '${id}'`,
      `delete from incidents.incident_removal where id = '${id}'`,
      'select incidents.keep_removal()',
      'select record_status, victim_id from incidents.incident_removal',
    ])
      expect([sql, await verdictOnSql(userName, sql)]).toEqual([sql, 'denied']);
  },
);
