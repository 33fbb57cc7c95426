import { subgraphs } from '@hub/schema/subgraphs';
import { identityKeyStatements } from '@hub/shared/database/identity-statements';
import { DATABASE_ROLES, databaseRole, databaseRolesOf } from '@hub/shared/viewer/database-role';
import {
  IDENTITY_CLAIMS,
  IDENTITY_VARIABLE,
  identitySigner,
  type SignIdentity,
} from '@hub/shared/viewer/session-identity';
import type { Viewer } from '@hub/shared/viewer/viewer';
import pg from 'pg';
import { database } from '../support/database.js';
import { viewerOf } from '../support/demo-viewers.js';
import { tables } from '../support/law-of-the-hub.js';

/*
 * SQL that was smuggled into a subgraph runs as the subgraph's login, in the middle of somebody's request. It may take on any hub role and
 * set any variable; it must stay the member whose request it rides on, or nobody. Each attack runs on a login with exactly the rights of
 * the subgraph's own, for every subgraph.
 */

const SECRET = 'a secret that signs identities in this file';
const PASSWORD = 'a password for this file alone';
/** The database of the hub under test. */
const DATABASE = new URL(process.env['HUB_TEST_DATABASE_URL'] ?? '').pathname.slice(1);
const logins = subgraphs.map(({ name }) => `forger_of_${name}`);

let firm: Viewer;
let police: Viewer;

beforeAll(async () => {
  for (const login of logins) {
    await database().query(`create role ${login} login noinherit password '${PASSWORD}'`);
    await database().query(`grant ${DATABASE_ROLES.join(', ')} to ${login} with inherit false, set true`);
    await database().query(`alter role ${login} set track_activities = off`);
    for (const statement of identityKeyStatements(login, SECRET)) await database().query(statement);
  }
  firm = await viewerOf(database(), 'firm.rivoli', null);
  police = await viewerOf(database(), 'police.oclco', 'INVESTIGATION');
});

afterAll(async () => {
  await database().query(`delete from hub.identity_key where login = any($1)`, [logins]);
  for (const login of logins) await database().query(`drop role ${login}`);
});

interface Attacker {
  readonly client: pg.Client;
  readonly login: string;
  readonly sign: SignIdentity;
}

async function withLogin<T>(login: string, work: (attacker: Attacker) => Promise<T>): Promise<T> {
  const url = new URL(process.env['HUB_TEST_DATABASE_URL'] ?? '');
  url.username = login;
  url.password = PASSWORD;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query('begin');
    return await work({ client, login, sign: identitySigner(SECRET, login) });
  } finally {
    await client.end();
  }
}

/** The honest beginning of a request. */
async function enter({ client, sign }: Attacker, viewer: Viewer): Promise<void> {
  await client.query(`select set_config('role', $1, true), set_config('${IDENTITY_VARIABLE}', $2, true)`, [
    databaseRole(viewer),
    sign(viewer),
  ]);
}

/** The statement that counts the rows of every table of the hub that the session may count in the role it has taken on; none where there is none. */
async function countOfRows(client: pg.Client): Promise<string | undefined> {
  const all = [...tables().values()].map(({ schema, name }) => `${schema}.${name}`);
  // By the catalogue, for whoever may not use a schema may not name its tables either.
  const { rows: open } = await client.query<{ name: string }>(
    `select t.name from unnest($1::pg_catalog.text[]) as t (name) join pg_namespace n on n.nspname = split_part(t.name, '.', 1)
       join pg_class c on c.relnamespace = n.oid and c.relname = split_part(t.name, '.', 2)
      where has_schema_privilege(n.oid, 'USAGE') and has_any_column_privilege(c.oid, 'SELECT')`,
    [all],
  );
  if (open.length === 0) return undefined;
  return `select sum(found)::int as found from (${open.map(({ name }) => `select count(*) as found from ${name}`).join(' union all ')}) t`;
}

/** Rows that the session finds now; of a table whose rows it may not even count, none. */
async function rowsFound(client: pg.Client): Promise<number> {
  const text = await countOfRows(client);
  if (!text) return 0;
  return (await client.query<{ found: number }>(text)).rows[0]?.found ?? 0;
}

/**
 * Takes on a role, and finds the rows that are there for one identity after the other. It is planned once, as the hub's own statements are;
 * whose identity it is, is asked at every execution.
 */
async function findingAs(client: pg.Client, role: string): Promise<(identity: string) => Promise<number>> {
  await client.query(`set local role ${role}`);
  const text = await countOfRows(client);
  if (text) await client.query(`prepare found_as_${role} as ${text}`);
  return async (identity) => {
    await client.query(`select set_config('${IDENTITY_VARIABLE}', $1, true)`, [identity]);
    return text ? (await client.query(`execute found_as_${role}`)).rows[0].found : 0;
  };
}

/**
 * Names of the attacker's own for all that is called on the way from the session to a policy. Whoever owns a type says how a text becomes one:
 * here, always with the claims of somebody else.
 */
function shadows({ memberId }: Viewer): string[] {
  const lying = (type: string, lie: string): string[] => [
    `create type pg_temp.${type} as (v pg_catalog.${type})`,
    `create function pg_temp.lie_${type}(pg_catalog.text) returns pg_temp.${type} language sql immutable
       as $$ select row(${lie})::pg_temp.${type} $$`,
    `create function pg_temp.tell_${type}(pg_temp.${type}) returns pg_catalog.${type} language sql immutable as $$ select ($1).v $$`,
    `create cast (pg_catalog.text as pg_temp.${type}) with function pg_temp.lie_${type}(pg_catalog.text)`,
    `create cast (pg_temp.${type} as pg_catalog.${type}) with function pg_temp.tell_${type}(pg_temp.${type}) as implicit`,
  ];
  return [
    'create temp table identity_key (login name, inner_pad bytea, outer_pad bytea)',
    `create function pg_temp.sha256(bytea) returns bytea language sql as $$ select '\\x00'::bytea $$`,
    ...lying('uuid', `'${memberId}'::pg_catalog.uuid`),
    ...lying('text', `'police'`),
  ];
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'allowed',
    (error: { code?: string }) => error.code ?? 'error',
  );

describe.each(logins)('%s, riding on the request of a firm', (login) => {
  test('is the firm at first', async () => {
    await withLogin(login, async (attacker) => {
      await enter(attacker, firm);
      const { rows } = await attacker.client.query('select hub.viewer_member_id() as id, hub.viewer_role() as role');
      expect(rows).toEqual([{ id: firm.memberId, role: 'firm' }]);
      expect(await rowsFound(attacker.client)).toBeGreaterThan(0);
    });
  });

  test.each(DATABASE_ROLES.filter((role) => role !== 'firm'))(
    'finds no row once it takes on the role %s',
    async (role) => {
      await withLogin(login, async (attacker) => {
        await enter(attacker, firm);
        await attacker.client.query(`set local role ${role}`);
        expect(await rowsFound(attacker.client)).toBe(0);
      });
    },
  );

  test('finds no row at another level of police than its own', async () => {
    await withLogin(login, async (attacker) => {
      await enter(attacker, police);
      expect(await rowsFound(attacker.client)).toBeGreaterThan(0);
      for (const role of databaseRolesOf('police').filter((name) => name !== databaseRole(police))) {
        await attacker.client.query(`set local role ${role}`);
        expect([role, await rowsFound(attacker.client)]).toEqual([role, 0]);
      }
    });
  });

  test('finds no row once it says in the variable that it is somebody else', async () => {
    await withLogin(login, async (attacker) => {
      await enter(attacker, firm);
      const own = attacker.sign(firm);
      const claimed = attacker.sign(police).slice(64);
      const forged = [
        claimed,
        own.slice(0, 64) + claimed,
        own.replace(firm.organisationId, police.organisationId),
        `${own}|`,
        `${own.slice(0, 64)}${own.slice(64).replace(/^\d+/, '99999999999')}`,
        `${'0'.repeat(64)}${claimed}`,
        own.toUpperCase(),
        '|'.repeat(IDENTITY_CLAIMS.length),
        '',
      ];
      for (const viewer of [firm, police]) {
        const role = databaseRole(viewer);
        const found = await findingAs(attacker.client, role);
        expect([role, (await found(attacker.sign(viewer))) > 0]).toEqual([role, true]);
        for (const identity of forged) expect([identity, role, await found(identity)]).toEqual([identity, role, 0]);
      }
    });
  });

  test('is nobody with an identity that was signed for another login, or has expired', async () => {
    await withLogin(login, async (attacker) => {
      const others = logins.filter((other) => other !== login).map((other) => identitySigner(SECRET, other)(police));
      const expired = attacker.sign(police, Date.now() - 60_000);
      const found = await findingAs(attacker.client, databaseRole(police));
      for (const identity of [...others, expired]) expect(await found(identity)).toBe(0);
    });
  });

  test('reads no key, changes none, and replaces no function that policies ask', async () => {
    await withLogin(login, async (attacker) => {
      await enter(attacker, firm);
      const attempts = [
        'select * from hub.identity_key',
        `insert into hub.identity_key (login, inner_pad, outer_pad) values ('${login}', '\\x00', '\\x00')`,
        'delete from hub.identity_key',
        'create or replace function hub.viewer() returns text[] language sql as $$ select null::text[] $$',
        'create function hub.another() returns int language sql as $$ select 1 $$',
        'set local role hub_identity',
        'set local session authorization postgres',
        'alter function hub.viewer() owner to current_user',
      ];
      for (const role of [undefined, ...DATABASE_ROLES])
        for (const sql of attempts) {
          await attacker.client.query('savepoint attempt');
          if (role) await attacker.client.query(`set local role ${role}`);
          const code = await codeOf(attacker.client.query(sql));
          await attacker.client.query('rollback to savepoint attempt');
          expect([sql, role, code]).toEqual([sql, role, '42501']);
        }
    });
  });

  test('makes nothing of its own that a name could come to mean', async () => {
    await withLogin(login, async (attacker) => {
      await enter(attacker, firm);
      const attempts = [
        'create temp table identity_key (login name, inner_pad bytea, outer_pad bytea)',
        'create type pg_temp.uuid as (v pg_catalog.uuid)',
        `create function pg_temp.sha256(bytea) returns bytea language sql as $$ select '\\x00'::bytea $$`,
        `create function public.sha256(bytea) returns bytea language sql as $$ select '\\x00'::bytea $$`,
        'create schema another',
        'create extension pg_trgm',
      ];
      for (const role of ['none', ...DATABASE_ROLES])
        for (const sql of attempts) {
          await attacker.client.query('savepoint attempt');
          await attacker.client.query(`set local role ${role}`);
          const code = await codeOf(attacker.client.query(sql));
          await attacker.client.query('rollback to savepoint attempt');
          expect([sql, role, code]).toEqual([sql, role, '42501']);
        }
    });
  });

  test('would gain nothing by names of its own, were it let to make some', async () => {
    await database().query(`grant temporary on database ${DATABASE} to ${login}`);
    try {
      await withLogin(login, async (attacker) => {
        await enter(attacker, firm);
        await attacker.client.query('reset role');
        for (const sql of shadows(police)) await attacker.client.query(sql);
        for (const searched of ['"$user", public', 'pg_temp, pg_catalog, hub']) {
          await attacker.client.query(`set local search_path = ${searched}`);
          await attacker.client.query('set local role firm');
          const { rows } = await attacker.client.query(
            'select hub.viewer_member_id() as id, hub.viewer_organisation_id() as organisation, hub.viewer_role() as role',
          );
          expect(rows).toEqual([{ id: firm.memberId, organisation: firm.organisationId, role: 'firm' }]);
          await attacker.client.query(`set local role ${databaseRole(police)}`);
          expect(await rowsFound(attacker.client)).toBe(0);
        }
      });
    } finally {
      await database().query(`revoke temporary on database ${DATABASE} from ${login}`);
    }
  });

  test('does not see what other sessions of its login ask, nor the identities in it', async () => {
    await withLogin(login, async (victim) => {
      await enter(victim, police);
      await victim.client.query(`select 'a secret of the police'`);
      await withLogin(login, async (attacker) => {
        await enter(attacker, firm);
        await attacker.client.query('reset role');
        const { rows } = await attacker.client.query(
          `select query from pg_stat_activity where usename = session_user and pid <> pg_backend_pid()`,
        );
        expect(rows.length).toBeGreaterThan(0);
        expect(JSON.stringify(rows)).not.toMatch(/a secret of the police|hub\.identity/);
      });
    });
  });
});

test('the logins of the subgraphs are of this kind', async () => {
  const own = subgraphs.map(({ name }) => `${name}_login`);
  const { rows } = await database().query(
    `select r.rolname as login, r.rolinherit or r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as powerful,
            'track_activities=off' = any(s.setconfig) as silent,
            array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid order by 1) as roles
       from pg_roles r left join pg_db_role_setting s on s.setrole = r.oid where r.rolname = any($1) order by 1`,
    [[...own, ...logins]],
  );
  expect(rows).toHaveLength(own.length + logins.length);
  for (const row of rows)
    expect(row).toEqual({ login: row.login, powerful: false, silent: true, roles: [...DATABASE_ROLES].sort() });
});
