import { randomUUID } from 'node:crypto';
import { synchronisationStatements } from '@hub/incidents/synchronisation/synchronisation-statements';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { purposeOf } from '../../support/demo-viewers.js';
import { everyPage } from '../../support/every-page.js';
import { aDeclaration, aFiledIncident, DECLARE, type DeclarePayload } from '../../support/given/a-declaration.js';
import { anInvestigationAt, complain, officer } from '../../support/given/an-investigation-at.js';
import { holdAtTheLog } from '../../support/trouble-at-the-log.js';

/* A police system goes on each night from the cursor it was left with. What was committed late, it gets late; it gets nothing twice. */

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
    this.#asker = as(userName, {
      purpose: purposeOf(userName) ?? 'INVESTIGATION',
      justification: 'Synchronisation de nuit',
    });
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

/** Holds up somebody who files an incident, when all of it is written and nothing committed. */
async function whileFilingIsHeldUp(
  begin: (justification: string) => Promise<unknown>,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const hold = await holdAtTheLog();
  try {
    await hold.take();
    const begun = begin(hold.justification());
    await hold.untilSomebodyWaits();
    await meanwhile();
    await hold.release();
    await begun;
  } finally {
    await hold.close();
  }
}

test('what began before and was committed after the last page is on the next, once, and nothing else is there twice', async () => {
  const validated = await aFiledIncident('firm.vendome');
  const copy = system();
  expect(await copy.catchUpTo(validated)).toEqual([{ id: validated, version: 1, recordStatus: 'SUBMITTED' }]);
  let filed: DeclarePayload['declareIncident'] | undefined;
  const input = await aDeclaration('firm.vendome');
  await whileFilingIsHeldUp(
    async (justification) => {
      const firm = as('firm.vendome', { purpose: 'PREVENTION', justification });
      filed = (await firm.data<DeclarePayload>(DECLARE, { input })).declareIncident;
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
  const category = process.env['HUB_SHAPE'] === 'apart' ? 'SMASH_AND_GRAB' : 'GRAB_AND_RUN';
  const copy = new Copy('firm.bellecour', category);
  expect(await copy.catchUp(['nothing'])).toEqual([]);
  const before = copy.cursor;
  expect(await copy.catchUp(['nothing'])).toEqual([]);
  expect(copy.cursor).toBe(before);
  const id = await aFiledIncident('firm.bellecour', { category });
  expect(await copy.catchUpTo(id)).toHaveLength(1);
});

test('what is corrected of a complaint brings a record back to the police and its firm, and moves nothing for the secretariat', async () => {
  const id = await anInvestigationAt('COMPLAINT_FILED');
  const [police, firm, secretariat] = [system(), new Copy('firm.vendome'), new Copy('secretariat.analyst')];
  const copies = [police, firm, secretariat];
  const [before] = await Promise.all(copies.map((copy) => copy.catchUpTo(id)));
  const seen = async () =>
    (
      await as('secretariat.analyst', { purpose: 'STATISTICS' }).data<{ incident: { version: number } }>(
        'query ($id: ID!) { incident(id: $id) { version } }',
        { id },
      )
    ).incident.version;
  const version = await seen();
  expect((await complain(officer, id, { procedureNumber: 'PV 2010/77' })).errors).toEqual([]);
  const expected = { id, version: (before?.at(-1)?.version ?? 0) + 1, recordStatus: 'VALIDATED' };
  expect(await police.catchUpTo(id)).toEqual([expected]);
  expect((await firm.catchUpTo(id)).map((row) => row.id)).toEqual([id]);
  expect(await secretariat.catchUp([id])).toEqual([]);
  expect(await seen()).toBe(version);
});

test('in whatever order the changed are asked for, a record is among them for those who see what changed of it', async () => {
  const id = await anInvestigationAt('COMPLAINT_FILED');
  const isAmongThem = async (userName: string, since: string): Promise<boolean> => {
    const { nodes } = await everyPage<Row>(
      as(userName, { purpose: purposeOf(userName) }),
      `query ($since: DateTime!, $after: String) { incidents(filter: { updatedSince: $since }, orderBy: OCCURRED_DESC, first: 100, after: $after) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { since },
    );
    return nodes.some((node) => node.id === id);
  };
  const since = new Date().toISOString();
  expect((await complain(officer, id, { procedureNumber: 'PV 2010/78' })).errors).toEqual([]);
  expect(await isAmongThem('police.prefecture', since)).toBe(true);
  expect(await isAmongThem('firm.vendome', since)).toBe(true);
  expect(await isAmongThem('secretariat.analyst', since)).toBe(false);
});

test('what a firm is told brings its record back to it', async () => {
  const id = await anInvestigationAt('NOT_REPORTED');
  const firm = new Copy('firm.vendome');
  await firm.catchUpTo(id);
  const { giveFeedback } = await officer.data<{ giveFeedback: { errors: object[] } }>(
    `mutation ($id: ID!, $key: ID!) { giveFeedback(incidentId: $id, text: "Deux personnes interpellées.",
      handling: { tlp: TLP_AMBER_STRICT }, clientMutationId: $key) { errors { code path message } } }`,
    { id, key: randomUUID() },
  );
  expect(giveFeedback.errors).toEqual([]);
  expect((await firm.catchUpTo(id)).map((row) => row.id)).toEqual([id]);
  expect(await firm.catchUp([id])).toEqual([]);
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
                 has_column_privilege('police_local', 'incidents.incident_inquiry', 'changed_in', 'update') as police_may_change_it`,
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
