import { subgraphs } from '@hub/schema/subgraphs';
import { DATABASE_ROLES } from '@hub/shared/viewer/database-role';
import pg from 'pg';
import { database } from '../support/database.js';
import { actAs, DEMO_USER_NAMES, viewerOf } from '../support/demo-viewers.js';
import { tables } from '../support/law-of-the-hub.js';
import { testLogin } from '../support/test-login.js';

/*
 * PostgreSQL by itself, with the whole of the hub's code out of the way: what SQL returns to a role is what the law gives it, and a query
 * that forgets every filter leaks nothing.
 */

async function inTransaction<T>(client: pg.Client | pg.PoolClient, work: () => Promise<T>, mode = ''): Promise<T> {
  await client.query(`begin ${mode}`);
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

async function ids(userName: string, sql: string, purpose: string | null = 'INVESTIGATION'): Promise<string[]> {
  const client = await database().connect();
  try {
    return await inTransaction(client, async () => {
      await actAs(client, await viewerOf(database(), userName, purpose), { takeRole: true });
      const { rows } = await client.query(sql);
      return rows.map((row: { id: string }) => row.id);
    });
  } finally {
    client.release();
  }
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'allowed',
    (error: { code?: string }) => error.code ?? 'error',
  );

describe('a login of the hub', () => {
  test.each(subgraphs.map(({ name }) => name))('reads nothing of %s before it acts as somebody', async (schema) => {
    const client = new pg.Client({ connectionString: testLogin() });
    await client.connect();
    const { rows } = await database().query(
      `select table_name from information_schema.tables where table_schema = $1`,
      [schema],
    );
    for (const { table_name: table } of rows)
      expect([table, await codeOf(client.query(`select 1 from ${schema}.${table} limit 1`))]).toEqual([table, '42501']);
    await client.end();
  });

  test.each(DATABASE_ROLES)('acting as %s but as nobody in particular finds no row of any table', async (role) => {
    const client = new pg.Client({ connectionString: testLogin() });
    await client.connect();
    for (const { schema, name } of tables().values()) {
      const found = await inTransaction(client, async () => {
        await client.query(`set local role ${role}`);
        return client.query(`select count(*)::int as count from ${schema}.${name}`).then(
          ({ rows }) => rows[0].count,
          (error: { code?: string }) => (error.code === '42501' ? 0 : Promise.reject(error)),
        );
      });
      expect([name, found]).toEqual([name, 0]);
    }
    await client.end();
  });

  test('cannot write the access log of somebody else, read it, or change a line of it', async () => {
    const client = await database().connect();
    const viewer = await viewerOf(database(), 'police.paris8', 'INVESTIGATION');
    const attempt = (sql: string, values: unknown[] = []): Promise<string> =>
      inTransaction(client, async () => {
        await actAs(client, viewer, { takeRole: true });
        return codeOf(client.query(sql, values));
      });
    const insert = `insert into audit.audit_entry (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id,
      actor_organisation_id, actor_role, purpose, request_id) values (gen_random_uuid(), statement_timestamp(), 's', 'CONSULTATION', 't', 'r', '{}', $1, $2, 'police', 'INVESTIGATION', 'q')`;
    expect(await attempt(insert, [viewer.memberId, viewer.organisationId])).toBe('allowed');
    expect(await attempt(insert, ['00000000-0000-4000-8000-000000000000', viewer.organisationId])).toBe('42501');
    expect(await attempt('select 1 from audit.audit_entry')).toBe('42501');
    expect(await attempt('update audit.audit_entry set purpose = null')).toBe('42501');
    expect(await attempt('delete from audit.audit_entry')).toBe('42501');
    client.release();
  });
});

describe('a query that forgets every filter', () => {
  test('shows a firm its own incidents and those shared with it, and of the others nothing but the shared compartment', async () => {
    const viewer = await viewerOf(database(), 'firm.rivoli', null);
    const client = await database().connect();
    const idsIn = async (sql: string, values: unknown[] = []): Promise<string[]> =>
      (await client.query<{ id: string }>(sql, values)).rows.map(({ id }) => id).sort();
    const read = async (): Promise<void> => {
      const own = await idsIn('select incident_id as id from incidents.incident_particulars where victim_id = $1', [
        viewer.organisationId,
      ]);
      const total = await idsIn('select id from incidents.incident');
      expect(own.length).toBeGreaterThan(0);
      await actAs(client, viewer, { takeRole: true });
      for (const table of [
        'incident_particulars',
        'incident_goods',
        'incident_evidence',
        'incident_offenders',
        'incident_emergency_call',
        'incident_complaint',
      ])
        expect([table, await idsIn(`select incident_id as id from incidents.${table}`)]).toEqual([table, own]);
      const all = await idsIn('select id from incidents.incident');
      expect(all.length).toBeGreaterThan(own.length);
      expect(all.length).toBeLessThan(total.length);
    };
    // All of it is read of one state of the database, whatever others file meanwhile.
    await inTransaction(client, read, 'isolation level repeatable read').finally(() => client.release());
    expect(await codeOf(ids('firm.rivoli', 'select incident_id as id from incidents.incident_inquiry'))).toBe('42501');
  });

  test('shows a local police service the particulars of its territory and of nothing else', async () => {
    const seen = await ids('police.paris8', 'select incident_id as id from incidents.incident_particulars');
    const { rows } = await database().query(
      `select incident_id as id, area_path && array['75108'] as inside from incidents.incident_particulars where incident_id = any($1)`,
      [seen],
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(rows.every((row: { inside: boolean }) => row.inside)).toBe(true);
  });

  test('shows police and secretariat no particulars when they state no purpose', async () => {
    for (const userName of ['police.paris8', 'police.prefecture', 'police.oclco', 'secretariat.analyst'])
      expect(await ids(userName, 'select incident_id as id from incidents.incident_particulars', null)).toEqual([]);
  });

  test('shows the press no incident at all', async () => {
    for (const table of [
      'incident',
      'incident_particulars',
      'incident_goods',
      'incident_evidence',
      'incident_offenders',
    ])
      expect(await codeOf(ids('press.officer', `select 1 as id from incidents.${table}`))).toBe('42501');
  });

  test('shows a statement under embargo to the press office and to no firm', async () => {
    const embargoed = 'select id from communications.statement where embargoed_until > now()';
    expect((await ids('press.officer', embargoed)).length).toBeGreaterThan(0);
    expect(await ids('firm.bellecour', embargoed)).toEqual([]);
  });
});

describe('the columns that decide who sees a row', () => {
  test.each(DEMO_USER_NAMES)('are readable by nobody, %s included', async (userName) => {
    for (const [table, column] of [
      ['incidents.incident', 'victim_id'],
      ['incidents.incident', 'area_path'],
      ['alerts.alert', 'author_organisation_id'],
      ['alerts.alert', 'audience_organisation_ids'],
      ['communications.statement', 'author_member_id'],
      ['organisations.premises', 'area_path'],
    ])
      expect([table, await codeOf(ids(userName, `select ${column} as id from ${table}`))]).toEqual([table, '42501']);
  });
});

describe('the catalogue', () => {
  test('has row-level security forced on every table and every view answering as the one who asks', async () => {
    const schemas = [...subgraphs.map(({ name }) => name), 'audit'];
    const { rows } = await database().query(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relname <> 'mikro_orm_migrations'
          and ((c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity))
            or c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)))`,
      [schemas],
    );
    expect(rows).toEqual([]);
  });

  // The worker that seals the access log takes entries out of its queue, and roles nobody becomes forget an end that never began, and what was
  // said of a record that goes.
  test('gives no role a right to delete, and the public none at all', async () => {
    const { rows } = await database().query(
      `select grantee, table_schema || '.' || table_name as name, privilege_type from information_schema.role_table_grants
        where table_schema = any($1) and (privilege_type in ('DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES') or grantee = 'PUBLIC')
          and grantee <> current_user and (grantee, table_name) not in (('auditor', 'unsealed'), ('removal_keeper', 'incident_removal'),
            ('record_forgetter', 'series_link'), ('record_forgetter', 'crime_series'), ('record_forgetter', 'incident_in_series'))`,
      [[...subgraphs.map(({ name }) => name), 'audit']],
    );
    expect(rows).toEqual([]);
  });
});
