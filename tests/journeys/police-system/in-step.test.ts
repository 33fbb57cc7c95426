import { synchronisationStatements } from '@hub/incidents/synchronisation/synchronisation-statements';
import { as } from '../../support/ask.js';
import { closeDatabase, database } from '../../support/database.js';
import { aFiledIncident, declare } from '../../support/given/a-declaration.js';

/* A police system goes on each night from the cursor it was left with. What was committed late, it gets late; it gets nothing twice. */

afterAll(closeDatabase);

const IN_STEP = `query InStep($since: DateTime!, $after: String, $category: [IncidentCategory!]) {
  incidents(filter: { updatedSince: $since, category: $category }, first: 25, after: $after) {
    nodes { id version recordStatus }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly recordStatus: string;
}

interface Answer {
  readonly incidents: {
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Keeps a copy up to date as its owner would, from cursor to cursor. */
class Copy {
  readonly #since = new Date().toISOString();
  readonly #asker;
  cursor: string | null = null;

  constructor(
    userName: string,
    private readonly category?: string,
  ) {
    this.#asker = as(userName, { purpose: 'INVESTIGATION', justification: 'Synchronisation de nuit' });
  }

  /** What has come since the last time, of the records named. */
  async catchUp(ids: readonly string[]): Promise<Row[]> {
    const rows: Row[] = [];
    for (let hasNextPage = true; hasNextPage; ) {
      const { incidents } = await this.#asker.data<Answer>(IN_STEP, {
        since: this.#since,
        after: this.cursor,
        category: this.category,
      });
      rows.push(...incidents.nodes);
      ({ hasNextPage } = incidents.pageInfo);
      expect(incidents.pageInfo.endCursor).toEqual(expect.any(String));
      this.cursor = incidents.pageInfo.endCursor;
    }
    return rows.filter(({ id }) => ids.includes(id));
  }

  /** Catches up until the records are there: a page ends before the oldest transaction that is open, anybody's. */
  async catchUpTo(...ids: string[]): Promise<Row[]> {
    const rows: Row[] = [];
    while (!ids.every((id) => rows.some((row) => row.id === id))) rows.push(...(await this.catchUp(ids)));
    return rows;
  }
}

const system = (): Copy => new Copy('system.prefecture');

async function validate(id: string): Promise<void> {
  const { validateIncident } = await as('secretariat.validator', { purpose: 'PREVENTION' }).data<{
    validateIncident: { errors: object[] };
  }>('mutation ($id: ID!) { validateIncident(id: $id, version: 1) { errors { code } } }', { id });
  expect(validateIncident.errors).toEqual([]);
}

/** Holds up whoever files an incident, after the incident itself is written and before the rest of it is. */
async function whileFilingIsHeldUp(begin: () => Promise<unknown>, meanwhile: () => Promise<void>): Promise<void> {
  const administrator = await database().connect();
  try {
    await administrator.query('begin');
    await administrator.query('lock table incidents.incident_inquiry in share mode');
    const begun = begin();
    for (let isHeldUp = false; !isHeldUp; ) {
      const { rowCount } = await administrator.query(
        `select from pg_locks where relation = 'incidents.incident_inquiry'::regclass and not granted`,
      );
      isHeldUp = (rowCount ?? 0) > 0;
    }
    await meanwhile();
    await administrator.query('rollback');
    await begun;
  } finally {
    administrator.release();
  }
}

test('what began before and was committed after the last page is on the next, once, and nothing else is there twice', async () => {
  const validated = await aFiledIncident('firm.vendome');
  const copy = system();
  expect(await copy.catchUpTo(validated)).toEqual([{ id: validated, version: 1, recordStatus: 'SUBMITTED' }]);
  let filed: Awaited<ReturnType<typeof declare>> | undefined;
  await whileFilingIsHeldUp(
    async () => {
      filed = await declare('firm.vendome');
    },
    async () => {
      await validate(validated);
      // The validation has a later number: were it handed out now, the cursor would have passed what is still being filed.
      expect(await copy.catchUp([validated])).toEqual([]);
    },
  );
  const late = filed?.incident?.id ?? '';
  const rows = await copy.catchUpTo(late, validated);
  expect(rows).toEqual([
    { id: late, version: 1, recordStatus: 'SUBMITTED' },
    { id: validated, version: 2, recordStatus: 'VALIDATED' },
  ]);
  expect(await copy.catchUp([late, validated])).toEqual([]);
});

test('a night without news leaves the cursor as it was, and the next night goes on from it', async () => {
  // Of a category that no other test files; the other shape of the hub has the same database.
  const category = process.env['HUB_SHAPE'] === 'apart' ? 'PARCEL_THEFT' : 'GRAB_AND_RUN';
  const copy = new Copy('firm.bellecour', category);
  expect(await copy.catchUp(['nothing'])).toEqual([]);
  const before = copy.cursor;
  expect(await copy.catchUp(['nothing'])).toEqual([]);
  expect(copy.cursor).toBe(before);
  const id = await aFiledIncident('firm.bellecour', { category });
  expect(await copy.catchUpTo(id)).toHaveLength(1);
});

test('work on the file of the inquiry brings a record back to the police, and moves nothing for the firm', async () => {
  const id = await aFiledIncident('firm.vendome');
  const [police, firm] = [system(), new Copy('firm.vendome')];
  await Promise.all([police.catchUpTo(id), firm.catchUpTo(id)]);
  await database().query(
    `update incidents.incident_inquiry set judicial_reference = 'PV d’audition', version = version + 1,
       updated_at = date_trunc('milliseconds', now()) where incident_id = $1`,
    [id],
  );
  expect(await police.catchUpTo(id)).toEqual([{ id, version: 2, recordStatus: 'SUBMITTED' }]);
  expect(await firm.catchUp([id])).toEqual([]);
  const own = await as('firm.vendome').data<{ incident: { version: number } }>(
    'query ($id: ID!) { incident(id: $id) { version } }',
    { id },
  );
  expect(own.incident.version).toBe(1);
});

test('nobody sets the place of a change, the administrator included', async () => {
  const id = await aFiledIncident('firm.vendome');
  const administrator = await database().connect();
  try {
    await administrator.query('begin');
    const { rows } = await administrator.query(
      `insert into incidents.incident
         select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'reference', 'X', 'changed_in', 1))).*
           from incidents.incident i where id = $1
       returning changed_in = incidents.this_position() as is_its_own,
                 has_column_privilege('firm', 'incidents.incident', 'changed_in', 'update') as firm_may_change_it,
                 has_column_privilege('police', 'incidents.incident_inquiry', 'changed_in', 'update') as police_may_change_it`,
      [id],
    );
    expect(rows).toEqual([{ is_its_own: true, firm_may_change_it: false, police_may_change_it: false }]);
  } finally {
    await administrator.query('rollback');
    administrator.release();
  }
});

test('restored into another cluster, changes are counted on from beyond every cursor there was', async () => {
  const administrator = await database().connect();
  const position = async (): Promise<bigint> =>
    BigInt((await administrator.query('select incidents.this_position() as here')).rows[0].here);
  const [count = ''] = synchronisationStatements;
  try {
    await administrator.query('begin');
    const before = await position();
    await administrator.query(count);
    expect(await position()).toBe(before);
    await administrator.query(`comment on function incidents.this_position() is '1234567890/1 0'`);
    await administrator.query(count);
    const { rows } = await administrator.query('select max(changed_in) as last from incidents.incident');
    expect(await position()).toBeGreaterThan(BigInt(rows[0].last) + 2n ** 31n);
    const after = await position();
    await administrator.query(count);
    expect(await position()).toBe(after);
  } finally {
    await administrator.query('rollback');
    administrator.release();
  }
});
