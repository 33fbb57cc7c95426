import { randomUUID } from 'node:crypto';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { DATABASE_ROLES, databaseRolesOf } from '@hub/shared/viewer/database-role';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { anEvidence, aPicture } from '../support/given/an-evidence.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { verdictOn } from './verdict.js';

/* What SQL that was smuggled into the subgraph can do about stolen goods and evidence: no more than the member whose request carried it. */

const STEP = `version = version + 1, updated_at = ${THIS_INSTANT}`;

test('nobody reads the register of stolen goods: it is asked, by firms and police, and it counts', async () => {
  const { rows } = await database().query(
    `select r.rolname as role, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join pg_roles r
      where n.nspname = 'goods_register' and c.relkind = 'r' and r.rolname = any($1)
        and has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE')`,
    [DATABASE_ROLES],
  );
  expect(rows).toEqual([]);
  const callers = await database().query(
    `select p.proname as name, array_agg(r.rolname::text order by r.rolname) as roles, bool_and(p.proconfig::text like '%search_path=pg_catalog, pg_temp%') as pinned
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on has_function_privilege(r.oid, p.oid, 'EXECUTE')
      where n.nspname = 'goods_register' and r.rolname = any($1) group by p.proname order by p.proname`,
    [[...DATABASE_ROLES, 'incidents_login']],
  );
  const police = [...databaseRolesOf('police')].sort();
  expect(callers.rows).toEqual([
    { name: 'check_serial', roles: ['firm', ...police], pinned: true },
    { name: 'incidents_of_goods', roles: police, pinned: true },
  ]);
  const checks = 'select (goods_register.check_serial($1, null)).retry_after from generate_series(1, 21)';
  const counted = await verdictOn('firm.bellecour', async (client) => {
    const answers = await client.query(checks, [randomUUID().slice(0, 13)]);
    expect(answers.rows.filter(({ retry_after: wait }) => wait === null).length).toBeLessThanOrEqual(20);
    expect(answers.rows.at(-1).retry_after).toBeGreaterThan(0);
    return answers;
  });
  expect(counted).toBe('allowed');
});

test('what was taken stands until it is amended, and what is recovered was taken and stays recovered', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome', {
    stolenItems: [{ kind: 'WATCH', serialNumber: 'AB 1234' }],
  });
  const { rows } = await database().query(
    `select items -> 0 ->> 'reference' as reference from incidents.incident_goods where incident_id = $1`,
    [id],
  );
  const change = (set: string, userName: 'firm.vendome' | 'police.prefecture' = 'firm.vendome') =>
    verdictOn(userName, (client) =>
      client.query(`update incidents.incident_goods set ${STEP}, ${set} where incident_id = $1`, [id]),
    );
  const recovered = `recoveries = '{"${rows[0].reference}": "2010-03-01"}'`;
  expect(await change(recovered)).toBe('allowed');
  expect(await change(recovered, 'police.prefecture')).toBe('allowed');
  expect(await change(`items = '[]'`)).toBe('incident_amended_on_record');
  expect(await change(`items = '[]'`, 'police.prefecture')).toBe('denied');
  expect(await change(`recoveries = '{"GDS-0000-0000": "2010-03-01"}'`)).toBe('goods_recovered_were_taken');
  expect(await change(`recoveries = '{"${rows[0].reference}": "2999-03-01"}'`)).toBe('goods_recovered_were_taken');
});

test('nobody exchanges one piece of evidence for another, or confirms one as it is announced', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome');
  await anEvidence(as('firm.vendome'), id, aPicture());
  const change = (items: string) =>
    verdictOn('firm.vendome', (client) =>
      client.query(`update incidents.incident_evidence set ${STEP}, items = ${items} where incident_id = $1`, [id]),
    );
  const announced = `jsonb_build_object('id', gen_random_uuid(), 'addedAt', ${THIS_INSTANT}, 'storedAt', null)`;
  expect(await change(`items || ${announced}`)).toBe('allowed');
  const many = (count: number) => `items || (select jsonb_agg(${announced}) from generate_series(1, ${count}))`;
  expect(await change(many(19))).toBe('allowed');
  expect(await change(many(20))).toBe('incident_evidence_added_now');
  expect(await change(`items || (${announced} || '{"storedAt": "2010-01-01T00:00:00Z"}')`)).toBe(
    'incident_evidence_added_now',
  );
  expect(await change(`items || (${announced} || '{"addedAt": "2010-01-01T00:00:00Z"}')`)).toBe(
    'incident_evidence_added_now',
  );
  expect(await change(`'[]'`)).toBe('incident_evidence_kept');
  expect(await change(`jsonb_set(items, '{0,sha256}', '"0"')`)).toBe('incident_evidence_kept');
  expect(await change(`jsonb_set(items, '{0,storedAt}', 'null')`)).toBe('incident_evidence_kept');
});
