import { subgraphs } from '@hub/schema/subgraphs';
import { changeableBy } from '@hub/shared/access/changeable-by';
import { DATABASE_ROLES, databaseRolesOf } from '@hub/shared/viewer/database-role';
import { database } from '../support/database.js';
import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import { verdictOnSql } from './verdict.js';

/* Which role may write to which table and column at all, by the catalogue of the database and by trying. */

const schemas = subgraphs.map(({ name }) => name);
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Properties whose column bears another name. */
const COLUMNS: Readonly<Record<string, string>> = { recordedStatus: 'status', modusOperandiCodes: 'modus_operandi' };

test('nobody writes anything about organisations, their members, premises or agreements', async () => {
  const { rows: own } = await database().query<{ name: string; column: string }>(
    `select table_name::text as name, min(column_name::text) as column
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'organisations' and table_type = 'BASE TABLE' and table_name <> 'mikro_orm_migrations' group by 1`,
  );
  expect(own.length).toBeGreaterThan(5);
  for (const userName of DEMO_USER_NAMES)
    for (const { name, column } of own)
      for (const sql of [
        `insert into organisations.${name} default values`,
        `update organisations.${name} set ${column} = ${column}`,
        `delete from organisations.${name}`,
        `truncate organisations.${name}`,
      ])
        expect([userName, sql, await verdictOnSql(userName, sql)]).toEqual([userName, sql, 'denied']);
});

test('nobody deletes or empties a table, and nobody has the right to', async () => {
  const { rows } = await database().query(
    `select r.rolname as role, c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join pg_roles r
      where n.nspname = any($1) and c.relkind in ('r', 'p', 'v') and r.rolname = any($2)
        and has_table_privilege(r.oid, c.oid, 'DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')`,
    [[...schemas, 'audit'], DATABASE_ROLES],
  );
  expect(rows).toEqual([]);
});

test('a role creates, and changes, what the law lets it, and of a record that exists only the columns a step moves', async () => {
  const expected = subgraphs.flatMap(({ name: schema, access }) =>
    Object.entries(access.records).flatMap(([record, rule]) => {
      const { create = [], change = [] } = rule;
      const rolesOf = (audiences: typeof create) => [...new Set(audiences.flatMap(({ roles }) => roles))];
      const table = `${schema}.${snake(record)}`;
      return [
        ...rolesOf(create).flatMap((role) => databaseRolesOf(role).map((name) => `${name} INSERT ${table}`)),
        ...rolesOf(change).flatMap((role) =>
          databaseRolesOf(role).flatMap((name) =>
            changeableBy(role, rule).map(
              (property) => `${name} UPDATE ${table}.${COLUMNS[property] ?? snake(property)}`,
            ),
          ),
        ),
      ];
    }),
  );
  const { rows } = await database().query<{ right: string }>(
    `select grantee || ' INSERT ' || table_schema || '.' || table_name as right from information_schema.role_table_grants
      where table_schema = any($1) and grantee = any($2) and privilege_type = 'INSERT'
     union all
     select grantee || ' UPDATE ' || table_schema || '.' || table_name || '.' || column_name from information_schema.column_privileges
      where table_schema = any($1) and grantee = any($2) and privilege_type = 'UPDATE'
     union all
     select grantee || ' UPDATE ' || table_schema || '.' || table_name from information_schema.role_table_grants
      where table_schema = any($1) and grantee = any($2) and privilege_type = 'UPDATE'`,
    [schemas, DATABASE_ROLES],
  );
  expect(rows.map(({ right }) => right).sort()).toEqual(expected.sort());
});

test('no view of the hub can be written through', async () => {
  const views = subgraphs.flatMap(({ name, views: published }) => published.map((view) => `${name}.${view.name}`));
  const { rows } = await database().query(
    `select r.rolname as role, v.name from unnest($1::text[]) v (name) cross join pg_roles r
      where r.rolname = any($2) and has_table_privilege(r.oid, v.name, 'INSERT, UPDATE, DELETE')`,
    [views, DATABASE_ROLES],
  );
  expect(rows).toEqual([]);
});

test('every guard runs with its search path pinned, and only those that approve a statement, mark a merger, hold what is linked, find what a data subject asks about, or keep or forget what changed or is gone, as another than who asks', async () => {
  const { rows } = await database().query<{ name: string; pinned: boolean; definer: string | null }>(
    `select p.oid::regproc::text as name, coalesce(p.proconfig::text like '%search_path=%', false) as pinned,
            case when p.prosecdef then r.rolname end as definer
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
      where n.nspname = any($1) order by 1`,
    [schemas],
  );
  expect(rows.filter(({ pinned }) => !pinned)).toEqual([]);
  expect(rows.flatMap(({ name, definer }) => (definer ? [[name, definer]] : []))).toEqual([
    ['communications.approve_once_cleared', 'press_officer'],
    ['incidents.erase_on_request', 'record_eraser'],
    ['incidents.forget_end_of_sharing', 'removal_keeper'],
    ['incidents.forget_ends_to_come', 'removal_keeper'],
    ['incidents.hold_what_is_linked', 'link_keeper'],
    ['incidents.incidents_asked_about', 'subject_request_desk'],
    ['incidents.keep_change_in_own_list_at', 'own_list_keeper'],
    ['incidents.keep_change_in_own_list_updated_at', 'own_list_keeper'],
    ['incidents.keep_data_subject_request_about_something', 'subject_request_desk'],
    ['incidents.keep_end_of_sharing', 'removal_keeper'],
    ['incidents.keep_in_own_list', 'own_list_keeper'],
    ['incidents.keep_removal', 'removal_keeper'],
    ['incidents.let_go_of_what_was_said', 'record_forgetter'],
    ['incidents.mark_merger', 'merge_marker'],
  ]);
});
