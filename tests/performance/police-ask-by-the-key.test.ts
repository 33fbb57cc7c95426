import { databaseRolesOf } from '@hub/shared/viewer/database-role';
import { database } from '../support/database.js';

/* What a police service sees of a part of an incident rests on three tables of the law. By `exists` each of them is planned twice, and again within the next. */

test('what lets a police service see a part of an incident is looked for by its key alone', async () => {
  const { rows } = await database().query<{ table: string; asks: string }>(
    `select tablename as table, qual as asks from pg_policies
      where schemaname = 'incidents' and cmd = 'SELECT' and roles && $1::name[] and qual like '%incident_particulars%'`,
    [databaseRolesOf('police')],
  );
  expect(rows.map(({ table }) => table)).toContain('incident_goods');
  expect(rows.filter(({ asks }) => /exists/i.test(asks))).toEqual([]);
});
