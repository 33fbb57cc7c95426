import { randomUUID } from 'node:crypto';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { DEMO_USER_NAMES, purposeOf } from '../support/demo-viewers.js';
import { everyPage } from '../support/every-page.js';
import { aFiledIncident } from '../support/given/a-declaration.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';

/* The data protection officer verifies from the log alone who had to do with a record; nobody else reads it. */

interface Line {
  readonly id: string;
  readonly at: string;
  readonly operation: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly purpose: string | null;
  readonly justification: string | null;
  readonly actorId: string;
  readonly number: number | null;
  readonly hash: string | null;
}

/** Pages alone: whether the chain is valid means reading all of it between the first and the last line of a page. */
const LINES = `query ($filter: AuditTrailFilter, $first: Int! = 100, $after: String) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id at }
  }
}`;

const TRAIL = `query ($filter: AuditTrailFilter, $first: Int! = 100, $after: String) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    totalCount chainValid pageInfo { hasNextPage endCursor }
    nodes { id at operation recordType recordId purpose justification actorId number hash }
  }
}`;

interface Trail {
  readonly auditTrail: { readonly chainValid: boolean; readonly totalCount: number; readonly nodes: readonly Line[] };
}

const officer = as('dpo.observatory', { purpose: 'AUDIT', justification: 'yearly control' });

/** What was done with a record; that its log was looked into is a line of the record as well, and left out here. */
async function trailOf(recordId: string): Promise<Trail['auditTrail']> {
  const { auditTrail } = await officer.data<Trail>(TRAIL, { filter: { recordId } });
  return { ...auditTrail, nodes: auditTrail.nodes.filter(({ recordType }) => recordType === 'Incident') };
}

/** Waits until the worker has sealed every line of a record: it works every second. */
async function sealedTrailOf(recordId: string): Promise<Trail['auditTrail']> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const trail = await trailOf(recordId);
    if (trail.nodes.every(({ number }) => number !== null)) return trail;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The log was not sealed in twenty seconds.');
}

async function aRecordWithAHistory(): Promise<{ id: string; whys: string[] }> {
  const id = await aFiledIncident('firm.rivoli');
  const whys = [randomUUID(), randomUUID(), randomUUID()];
  for (const justification of whys)
    await as('police.prefecture', { purpose: 'INVESTIGATION', justification }).data(
      `{ incident(id: "${id}") { id narrative } }`,
    );
  return { id, whys };
}

test('every reading of a record is in the log, none is missing and none is extra', async () => {
  const { id, whys } = await aRecordWithAHistory();
  const { nodes, chainValid } = await sealedTrailOf(id);
  // What other tests read of it meanwhile, in a list of theirs, was for reasons of their own.
  const readings = nodes.filter(({ justification }) => justification !== null && whys.includes(justification));
  expect(readings.map(({ justification }) => justification).reverse()).toEqual(whys);
  expect(readings.every(({ operation, purpose }) => operation === 'CONSULTATION' && purpose === 'INVESTIGATION')).toBe(
    true,
  );
  expect(nodes.filter(({ operation }) => operation === 'COLLECTION')).toHaveLength(1);
  expect(chainValid).toBe(true);
});

test('a changed line makes the chain invalid, and only where it stands', async () => {
  const { id } = await aRecordWithAHistory();
  const other = await aRecordWithAHistory();
  const { nodes } = await sealedTrailOf(id);
  await sealedTrailOf(other.id);
  const change = (purpose: string) =>
    database().query('update audit.audit_entry set purpose = $1 where id = $2', [purpose, nodes[1]?.id]);
  await change('PREVENTION');
  try {
    expect((await trailOf(id)).chainValid).toBe(false);
    expect((await trailOf(other.id)).chainValid).toBe(true);
  } finally {
    await change('INVESTIGATION');
  }
  expect((await trailOf(id)).chainValid).toBe(true);
});

test('a line that was removed makes the chain invalid, though the page does not show it', async () => {
  const { id } = await aRecordWithAHistory();
  const { nodes } = await sealedTrailOf(id);
  const client = await database().connect();
  const removed = nodes[1]?.id;
  try {
    await client.query('create temp table kept as select * from audit.audit_entry where id = $1', [removed]);
    await client.query('delete from audit.audit_entry where id = $1', [removed]);
    const trail = await trailOf(id);
    expect(trail.nodes).toHaveLength(nodes.length - 1);
    expect(trail.chainValid).toBe(false);
  } finally {
    // At once: in between, the worker would seal it a second time.
    const columns = `id, at, subgraph, operation, record_type, record_id, field_classes, actor_id, actor_organisation_id, actor_role,
      agreement_id, purpose, justification, request_id, refusal, recipient_ids`;
    await client.query('begin');
    await client.query(`insert into audit.audit_entry (${columns}) select ${columns} from kept`);
    await client.query('delete from audit.unsealed where entry_id = $1', [removed]);
    await client.query('commit');
    await client.query('drop table kept');
    client.release();
  }
  expect((await trailOf(id)).chainValid).toBe(true);
});

test('the log pages to its end in one order, and its count is what can be paged to', async () => {
  const { id } = await aRecordWithAHistory();
  const filter = { recordId: id, to: new Date().toISOString() };
  const { nodes, totalCount } = await everyPage<Line>(officer, LINES, { filter, first: 3 });
  expect(nodes.length).toBeGreaterThan(3);
  expect(nodes.length).toBe(totalCount);
  expect(new Set(nodes.map((line) => line.id)).size).toBe(nodes.length);
  const instants = nodes.map(({ at }) => at);
  expect(instants).toEqual([...instants].sort().reverse());
});

test('a filter gives the lines that satisfy it, all of them and no other', async () => {
  const { id } = await aRecordWithAHistory();
  const { rows } = await database().query(
    'select actor_id, actor_organisation_id, at from audit.audit_entry where record_id = $1 order by at limit 2',
    [id],
  );
  const [first, second] = rows;
  const filters: readonly (readonly [filter: object, condition: string, values: unknown[]])[] = [
    [{ operation: 'COLLECTION' }, `operation = 'COLLECTION'`, []],
    [{ refused: true }, 'refusal is not null', []],
    [{ refused: false, recordId: id }, 'refusal is null and record_id = $1', [id]],
    [{ actorId: first.actor_id }, 'actor_id = $1', [first.actor_id]],
    [
      { actorOrganisationId: second.actor_organisation_id },
      'actor_organisation_id = $1',
      [second.actor_organisation_id],
    ],
    [{ from: second.at, recordId: id }, 'at >= $1 and record_id = $2', [second.at, id]],
    [{ to: second.at, recordId: id }, 'at < $1 and record_id = $2', [second.at, id]],
    [{ actorId: 'nobody' }, 'false', []],
  ];
  // While other tests have their readings logged as well: a window, so that there are lines of others and not all of them.
  const since = first.at;
  const until = new Date().toISOString();
  for (const [filter, condition, values] of filters) {
    // A line that was written in time may be committed late.
    await whileNothingMoves(
      async () =>
        (
          await database().query<{ id: string }>(
            `select id from audit.audit_entry where at >= $${values.length + 1} and at < $${values.length + 2} and ${condition}
              order by at desc, id desc`,
            [...values, 'from' in filter ? filter.from : since, 'to' in filter ? filter.to : until],
          )
        ).rows.map((line) => line.id),
      async (expected) => {
        const { nodes } = await everyPage<Line>(officer, LINES, { filter: { from: since, to: until, ...filter } });
        expect([filter, nodes.map((line) => line.id)]).toEqual([filter, expected]);
      },
    );
  }
});

test('to look into the log is a line of it', async () => {
  const justification = randomUUID();
  await as('dpo.observatory', { purpose: 'AUDIT', justification }).data(TRAIL, { filter: { recordId: randomUUID() } });
  const { rows } = await database().query(
    'select record_type, operation from audit.audit_entry where justification = $1',
    [justification],
  );
  expect(rows).toEqual([{ record_type: 'AuditTrail', operation: 'CONSULTATION' }]);
});

test.each(DEMO_USER_NAMES.filter((name) => name !== 'dpo.observatory'))('%s reads nothing of it', async (userName) => {
  const answer = await as(userName, { purpose: purposeOf(userName) }).ask(TRAIL);
  expect(answer.data).toEqual({ auditTrail: null });
  expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('the officer reads nothing of it without saying what for', async () => {
  const answer = await as('dpo.observatory').ask(TRAIL);
  expect(answer.errors?.[0]?.extensions?.code).toBe('PURPOSE_REQUIRED');
});

test('the door the gateway notes refusals through is not in the graph of callers', async () => {
  const answer = await as('firm.rivoli').ask('mutation { noteRefusal(code: "FORBIDDEN", fields: [], recordIds: []) }');
  expect(answer.status).toBe(400);
});
