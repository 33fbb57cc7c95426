import { randomUUID } from 'node:crypto';
import { eraseIncidents } from '@hub/incidents/archive/erase-incidents';
import { factStatements } from '@hub/incidents/statistics/release/fact-statements';
import { asAnArchiveHasIt } from '../support/as-an-archive-has-it.js';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { aDeclaration } from '../support/given/a-declaration.js';
import { aFullRecord, type FullRecord, SAID } from '../support/given/a-full-record.js';
import { anEvidence, aPicture } from '../support/given/an-evidence.js';
import { importRows } from '../support/given/an-import.js';
import { aDraft, anIncidentAt, ask, take, validator, versionSeenBy } from '../support/given/an-incident-at.js';
import { officer } from '../support/given/an-investigation-at.js';
import { oneAtATime } from '../support/one-at-a-time.js';

/*
 * Storage limitation, GDPR art. 5(1)(e): of an archived incident whose retention has passed figures are left and nothing else, and what was
 * never validated does not stay for ever.
 */

const owner = as('firm.vendome');

/** Before everything of the sample, and of any other test. */
const before = new Date('1973-01-01T00:00:00Z');
const erase = (requestId = `erase-${randomUUID()}`) =>
  eraseIncidents(database(), { before, untouchedSince: before, requestId });

/** An event of 1971, declared when it was or today. */
const aged = (id: string, recordStatus: string, isReportedThen = true) =>
  asAnArchiveHasIt(
    [
      `update incidents.incident set record_status = $2, half_day_from = '1971-05-02T11:00:00Z', half_day_to = '1971-05-02T23:00:00Z' where id = $1`,
      [id, recordStatus],
    ],
    [
      `update incidents.incident_particulars set occurred_from = '1971-05-02T17:40:00Z', occurred_to = '1971-05-02T17:55:00Z',
         cleared_at = case when cleared_at is not null then timestamptz '1971-07-01T09:00:00Z' end,
         reported_at = case when $2 then timestamptz '1971-05-03T08:00:00Z' else reported_at end where incident_id = $1`,
      [id, isReportedThen],
    ],
  );
const LONG_UNTOUCHED = `set updated_at = '1971-05-02T17:40:00Z' where`;
const untouched = (id: string) => asAnArchiveHasIt([`update incidents.incident ${LONG_UNTOUCHED} id = $1`, [id]]);
const untouchedWithItsEvidence = async (id: string) => {
  await asAnArchiveHasIt([`update incidents.incident_evidence ${LONG_UNTOUCHED} incident_id = $1`, [id]]);
  await untouched(id);
};

const TABLES = `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'incidents' and c.column_name = 'incident_id' and t.table_type = 'BASE TABLE' order by 1`;

/** All that is kept of an incident, by table, as text. */
async function whole(id: string): Promise<Record<string, string>> {
  const { rows } = await database().query<{ name: string }>(TABLES);
  const kept: Record<string, string> = {};
  for (const { name } of [{ name: 'incident' }, ...rows]) {
    const key = name === 'incident' ? 'id' : 'incident_id';
    const found = await database().query(`select to_json(t)::text as row from incidents.${name} t where ${key} = $1`, [
      id,
    ]);
    kept[name] = found.rows.map(({ row }) => row).join('\n');
  }
  return kept;
}

const statusOf = async (id: string): Promise<string> =>
  (await database().query('select record_status as status from incidents.incident where id = $1', [id])).rows[0].status;

/** What a release would count of 1971. */
async function factsOf1971(): Promise<object[]> {
  const client = await database().connect();
  try {
    await client.query('begin');
    await client.query(factStatements[0] as string);
    return (await client.query('select * from fact where event_year = 1971')).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('an archived incident whose retention has passed', () => {
  let old: FullRecord;
  let held: Record<string, string>;
  let facts: object[];
  let firm: string;

  beforeAll(async () => {
    old = await aFullRecord();
    await aged(old.id, 'ARCHIVED');
    held = await whole(old.id);
    facts = await factsOf1971();
    firm = JSON.parse(held['incident'] ?? '').victim_id;
    // Of two jobs at once each does a part, and a later one finds what is left: nothing.
    const [one, other] = await Promise.all([erase('erase-test'), erase('erase-test')]);
    expect(one.erased + other.erased).toBe(1);
    expect(await erase()).toEqual({ erased: 0, takenBack: 0 });
  });

  test('keeps nothing of persons, and its parts nothing of its firm', async () => {
    const left = await whole(old.id);
    const all = Object.values(left).join('\n');
    for (const [what, secret] of Object.entries(SAID)) {
      expect([what, Object.values(held).join('\n').includes(secret)]).toEqual([what, true]);
      expect([what, all.includes(secret)]).toEqual([what, false]);
    }
    const { incident, incident_import: key, ...parts } = left;
    expect(Object.values(parts).join('\n')).not.toContain(firm);
    expect([incident, key].map((row) => row?.includes(firm))).toEqual([true, true]);
    expect(JSON.parse(left['incident'] ?? '')).toMatchObject({
      lifted_area_code: '75',
      lifted_area_path: ['75', 'R11'],
    });
    const address = JSON.parse(held['incident_particulars'] ?? '');
    for (const part of [address.address, address.premises_id, address.declared_by, '75108'])
      expect(all).not.toContain(part);
    for (const table of ['incident', 'incident_particulars', 'incident_goods', 'incident_inquiry'])
      expect(JSON.parse(left[table] ?? '').version).toBe(JSON.parse(held[table] ?? '').version + 1);
  });

  test('counts as it did, in every figure there is', async () => {
    expect(facts).toEqual([expect.objectContaining({ firm, injured: 3, recovered: '12000.00', department: '75' })]);
    expect(await factsOf1971()).toEqual(facts);
  });

  test('is read by nobody, and asked for like one there never was', async () => {
    for (const who of [owner, as('firm.rivoli'), officer, as('police.oclco', { purpose: 'INVESTIGATION' }), validator])
      expect(await who.data('query ($id: ID!) { incident(id: $id) { id } }', { id: old.id })).toEqual({
        incident: null,
      });
    const asked = await officer.data(
      'query ($reference: String!) { incidentOfStolenItem(reference: $reference) { id } }',
      {
        reference: old.reference,
      },
    );
    expect(asked).toEqual({ incidentOfStolenItem: null });
  });

  test('is two lines of the access log, of which one is written down as an erasure', async () => {
    const { rows } = await database().query(
      `select operation, field_classes, actor_role from audit.audit_entry where record_id = $1 and request_id = 'erase-test' order by operation`,
      [old.id],
    );
    expect(rows).toEqual([
      { operation: 'ALTERATION', field_classes: ['recordStatus:ARCHIVED>ERASED'], actor_role: 'archive' },
      { operation: 'ERASURE', field_classes: ['Incident'], actor_role: 'archive' },
    ]);
  });

  test('is not declared anew by the system that sends it every night', async () => {
    const again = await importRows('firm.vendome', [old.row]);
    expect(again.rows).toMatchObject([{ isNew: false, incident: null, errors: [] }]);
  });
});

test('an event of long ago that was declared today is not erased today, nor is one that is not archived', () =>
  // Another test archives what stands that long.
  oneAtATime('records of long ago', async () => {
    const [late, standing] = [await anIncidentAt('VALIDATED'), await anIncidentAt('VALIDATED')];
    await aged(late, 'ARCHIVED', false);
    await aged(standing, 'VALIDATED');
    await erase();
    expect([await statusOf(late), await statusOf(standing)]).toEqual(['ARCHIVED', 'VALIDATED']);
    await asAnArchiveHasIt(
      ...[late, standing].map(
        (id) => [`update incidents.incident set record_status = 'WITHDRAWN' where id = $1`, [id]] as const,
      ),
    );
  }));

test('nothing is called erased of which somebody is still told', async () => {
  const id = await anIncidentAt('VALIDATED');
  await aged(id, 'ARCHIVED', false);
  const half = database().query(
    `update incidents.incident set record_status = 'ERASED', version = version + 1, updated_at = date_trunc('milliseconds', now()) where id = $1`,
    [id],
  );
  await expect(half).rejects.toMatchObject({ constraint: 'incident_erased_whole' });
  await asAnArchiveHasIt([`update incidents.incident set record_status = 'WITHDRAWN' where id = $1`, [id]]);
});

test('a draft and a record sent back that nobody touches are taken back; one that somebody works on stays', async () => {
  const [draft, sentBack, fresh, withPicture] = [
    await aDraft('firm.vendome', { narrative: SAID.narrative }),
    await anIncidentAt('REJECTED'),
    await aDraft('firm.vendome'),
    await aDraft('firm.vendome'),
  ];
  await anEvidence(owner, withPicture, aPicture());
  for (const id of [draft, sentBack]) await untouchedWithItsEvidence(id);
  await untouched(withPicture);
  expect((await erase()).takenBack).toBe(2);
  expect(await Promise.all([draft, sentBack, fresh, withPicture].map(statusOf))).toEqual([
    'WITHDRAWN',
    'WITHDRAWN',
    'DRAFT',
    'DRAFT',
  ]);
  const left = Object.values({ ...(await whole(draft)), ...(await whole(sentBack)) }).join('\n');
  for (const written of [SAID.narrative, 'L’heure ne concorde pas']) expect(left).not.toContain(written);
  // Its firm is told by the record itself.
  const { incident } = await owner.data<{ incident: { history: { toStatus: string }[] } }>(
    'query ($id: ID!) { incident(id: $id) { history { toStatus } } }',
    { id: draft },
  );
  expect(incident.history.map(({ toStatus }) => toStatus)).toEqual(['WITHDRAWN']);
});

test('doubles go with the record they were merged into, however long the chain, and what waited too long is taken back', async () => {
  const [id, double, further, waiting] = [
    await anIncidentAt('VALIDATED'),
    await anIncidentAt('SUBMITTED'),
    await anIncidentAt('SUBMITTED'),
    await anIncidentAt('SUBMITTED'),
  ];
  await take(validator, 'mergeIncident', further, { intoId: double, reason: 'Même fait.' });
  await take(validator, 'mergeIncident', double, { intoId: id, reason: 'Même fait.' });
  await aged(id, 'ARCHIVED');
  await aged(waiting, 'SUBMITTED');
  expect(await erase()).toEqual({ erased: 1, takenBack: 3 });
  expect(await Promise.all([id, double, further, waiting].map(statusOf))).toEqual([
    'ERASED',
    'WITHDRAWN',
    'WITHDRAWN',
    'WITHDRAWN',
  ]);
});

test('what was written about a record its firm takes back is forgotten at once, and that it was written stays', async () => {
  const id = await anIncidentAt('REJECTED');
  const input = await aDeclaration('firm.vendome');
  await ask(owner, 'editIncident', { id, version: await versionSeenBy(owner, id), input });
  expect((await whole(id))['incident_step']).toContain('L’heure ne concorde pas');
  await take(owner, 'withdrawIncident', id);
  expect((await whole(id))['incident_step']).not.toContain('L’heure ne concorde pas');
  const { incident } = await owner.data<{ incident: { history: { toStatus: string; reason: string | null }[] } }>(
    'query ($id: ID!) { incident(id: $id) { history { toStatus reason } } }',
    { id },
  );
  expect(incident.history).toContainEqual({ toStatus: 'REJECTED', reason: '[effacé]' });
});
