import { randomUUID } from 'node:crypto';
import type { HubRole } from '@hub/shared/viewer/hub-role';
import type { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { IDENTITY_VARIABLE, identitySigner, type SignIdentity } from '@hub/shared/viewer/session-identity';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';

/** Somebody of a house, in a role. */
export interface Person {
  readonly role: HubRole;
  readonly memberRole: string;
  readonly memberId: string;
  readonly organisationId: string;
}

const person = (role: HubRole, memberRole: string, organisationId: string = randomUUID()): Person => ({
  role,
  memberRole,
  memberId: randomUUID(),
  organisationId,
});

const press = randomUUID();
const victim = randomUUID();

/** Everybody a statement may concern. */
export const people = {
  author: person('press_officer', 'PRESS_OFFICER', press),
  officer: person('press_officer', 'PRESS_OFFICER', press),
  chair: person('press_officer', 'CHAIR', press),
  analyst: person('secretariat', 'ANALYST'),
  police: person('police', 'POLICE_OFFICER'),
  namedFirm: person('firm', 'OWNER', victim),
  otherFirm: person('firm', 'OWNER'),
  dataProtectionOfficer: person('data_protection_officer', 'DPO'),
} as const;

/** A statement, as a row would be; instants are SQL. */
export interface Given {
  readonly kind?: string;
  readonly status?: string;
  readonly embargo?: string;
  readonly published?: string;
  readonly tlp?: string;
  readonly openInvestigation?: boolean;
  readonly namesFirm?: boolean;
  /** Who granted what, in the order in which it was granted. */
  readonly granted?: readonly (readonly [kind: string, by: Person])[];
}

/** A database with nothing but what a test puts into it, for as long as the test runs. */
export class StatementDatabase {
  readonly #sign: SignIdentity;

  constructor(
    private readonly em: EntityManager,
    identitySecret: string,
  ) {
    this.#sign = identitySigner(identitySecret, 'postgres');
  }

  /** What the database believes of a person. */
  #identityOf({ role, memberRole, memberId, organisationId }: Person): string {
    return this.#sign({
      role,
      memberRole: memberRole as MemberRole,
      memberId,
      organisationId,
      policeLevel: null,
      territory: [],
      agreementId: null,
      purpose: null,
      justification: null,
      requestId: 'test',
    });
  }

  sql<T = Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.em.execute<T[]>(sql, [...values]);
  }

  /** Runs a statement as somebody, as the hub would. */
  async as<T = Record<string, unknown>>(who: Person, sql: string, values: readonly unknown[] = []): Promise<T[]> {
    await this.sql(`set local role ${who.role}`);
    await this.sql(`select set_config('${IDENTITY_VARIABLE}', ?, true)`, [this.#identityOf(who)]);
    const rows = await this.sql<T>(sql, values);
    await this.sql('reset role');
    await this.actAsOwner();
    return rows;
  }

  /** The owner of the database, in nobody's role: what triggers do on its behalf they do for somebody too. */
  async actAsOwner(): Promise<void> {
    const owner = { ...people.author, role: 'none' as HubRole };
    await this.sql(`select set_config('${IDENTITY_VARIABLE}', ?, true)`, [this.#identityOf(owner)]);
  }

  /** `allowed`, or the SQLSTATE with which the work is refused; either way it has not happened. */
  async outcome(work: () => Promise<unknown>): Promise<string> {
    await this.sql('savepoint attempt');
    const outcome = await work().then(
      () => 'allowed',
      (error: { code?: string }) => error.code ?? String(error),
    );
    await this.sql('rollback to savepoint attempt');
    return outcome;
  }

  /** Writes a statement with all its parts as the owner of the database, past every policy but not past the guards. */
  async given(given: Given = {}): Promise<string> {
    const id = randomUUID();
    const { status = 'DRAFT', embargo = 'null', published = 'null', openInvestigation = false } = given;
    const firms = given.namesFirm ? `array['${victim}']::uuid[]` : `'{}'`;
    await this.sql(
      `insert into communications.statement (id, uri, kind, status, version, wording, updated_at, ordered_at, published_at,
         embargoed_until, expires_at, concerns_open_investigation, named_firm_ids, about_alert_ids, author_member_id,
         author_organisation_id, writer_member_ids)
       values (?, ?, ?, ?, 1, 1, now(), coalesce(${published}, now()), ${published}, ${embargo}, null, ?, ${firms}, '{}', ?, ?, array[?]::uuid[])`,
      [
        id,
        `tag:test:${id}`,
        given.kind ?? 'PRESS_RELEASE',
        status,
        openInvestigation,
        people.author.memberId,
        press,
        people.author.memberId,
      ],
    );
    await this.sql(
      `insert into communications.statement_content (statement_id, version, updated_at, language, headline, body, urgency, handling_tlp,
         handling_codes) values (?, 1, now(), 'fr', 'Titre', 'Texte', 5, ?, '{H0}')`,
      [id, given.tlp ?? 'TLP_CLEAR'],
    );
    await this.sql(
      `insert into communications.statement_editor_note (statement_id, version, updated_at, editor_note) values (?, 1, now(), 'Note')`,
      [id],
    );
    const required = [
      'EDITORIAL',
      ...(openInvestigation ? ['POLICE'] : []),
      ...(given.namesFirm ? ['VICTIM_FIRM'] : []),
    ];
    await this.sql(
      `insert into communications.statement_review (statement_id, version, updated_at, required_clearances, named_firm_ids)
       values (?, 1, now(), array[?]::text[], ${firms})`,
      [id, required.length > 1 ? required : ['EDITORIAL', 'LEGAL']],
    );
    for (const [kind, by] of given.granted ?? []) await this.clear(id, kind, by);
    return id;
  }

  /** Somebody says something to the first wording, as the owner of the database would write it down. */
  clear(id: string, kind: string, by: Person, granted = true): Promise<unknown> {
    return this.sql(
      `insert into communications.statement_clearance (id, statement_id, statement_version, kind, member_id, organisation_id, at, granted)
       values (?, ?, 1, ?, ?, ?, now(), ?)`,
      [randomUUID(), id, kind, by.memberId, by.organisationId, granted],
    );
  }

  async statusOf(id: string): Promise<string | undefined> {
    const [row] = await this.sql<{ status: string }>('select status from communications.statement where id = ?', [id]);
    return row?.status;
  }

  /** The people for whom the table holds a row of the statement. */
  async readersOf(id: string, table = 'statement'): Promise<string[]> {
    const key = table === 'statement' ? 'id' : 'statement_id';
    const readers: string[] = [];
    for (const [name, who] of Object.entries(people)) {
      const find = (): Promise<unknown[]> =>
        this.as(who, `select ${key} from communications.${table} where ${key} = ?`, [id]);
      // A role without any right on a table reads nothing from it.
      if ((await this.outcome(find)) === 'allowed' && (await find()).length > 0) readers.push(name);
      await this.sql('reset role');
    }
    return readers;
  }
}

/** Connects to the hub's own database as its administrator. */
export async function connectStatementDatabase(
  clientUrl: string | undefined,
  identitySecret = '',
): Promise<{
  inTransaction(test: (database: StatementDatabase) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}> {
  if (!clientUrl) throw new Error('HUB_TEST_DATABASE_URL is not set: run the tests with `npm test`.');
  const orm = await MikroORM.init({ clientUrl, entities: [], discovery: { warnWhenNoEntities: false } });
  return {
    async inTransaction(test) {
      const em = orm.em.fork();
      await em.begin();
      const database = new StatementDatabase(em as EntityManager, identitySecret);
      try {
        // Whoever is nobody sees no row, and a trigger that acts as a hub role is no exception.
        await database.actAsOwner();
        await test(database);
      } finally {
        await em.rollback();
      }
    },
    close: () => orm.close(),
  };
}
