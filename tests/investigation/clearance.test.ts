import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../support/ask.js';
import { database } from '../support/database.js';
import { purposeOf } from '../support/demo-viewers.js';
import { anIncidentAt, type StepPayload } from '../support/given/an-incident-at.js';
import { anInvestigationAt, clear, officer, RECORD_CLEARANCE } from '../support/given/an-investigation-at.js';

/* US09: one case clears what it clears, whole or not at all; what the police alone may know of it they alone are told. */

const inProgress = (count: number): Promise<string[]> =>
  Promise.all(
    Array.from({ length: count }, () => anInvestigationAt('IN_PROGRESS', { handling: { tlp: 'TLP_GREEN' } })),
  );
const saidOf = (payloads: readonly StepPayload[]): unknown[] =>
  payloads.flatMap(({ errors }) => errors.map(({ code, path }) => [code, path?.join('.')]));

const ROW = `select p.investigation_status, p.cleared_at, p.cleared_by_id, p.incidents_cleared, p.alleged_offenders_min, p.alleged_offenders_max,
    p.version, i.version as shared, i.cleared, q.judicial_reference, (select count(*)::int from incidents.investigation_step s where s.incident_id = i.id) as steps
  from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id join incidents.incident_inquiry q on q.incident_id = i.id
 where i.id = any($1) order by array_position($1, i.id)`;
const rowsOf = async (ids: readonly string[]): Promise<Record<string, unknown>[]> =>
  (await database().query(ROW, [ids])).rows;

/** One that every refusal leaves as it is. */
let kept = '';
beforeAll(async () => {
  [kept = ''] = await inProgress(1);
});

test('one case clears three incidents, and says so of each', async () => {
  const ids = await inProgress(3);
  const done = await clear(officer, ids, { min: 2, max: 3, reference: 'PV-2010-77' });
  expect(done.map(({ incident }) => incident?.['id'])).toEqual(ids);
  for (const { incident, errors } of done) {
    expect(errors).toEqual([]);
    expect(incident).toMatchObject({
      investigationStatus: 'CLEARED',
      cleared: true,
      clearance: {
        clearedAt: '2010-02-10T09:00:00.000Z',
        incidentsCleared: 3,
        allegedOffendersMin: 2,
        allegedOffendersMax: 3,
        judicialReference: 'PV-2010-77',
      },
    });
  }
  const { rows } = await database().query(
    `select distinct unnest(field_classes) as class from audit.audit_entry where operation = 'ALTERATION' and record_id = any($1) and 'Clearance' = any(field_classes)`,
    [ids],
  );
  expect(rows.map((row: { class: string }) => row.class)).toContain('investigationStatus:IN_PROGRESS>CLEARED');
});

test('an incident that is named twice counts once', async () => {
  const [id = '', other = ''] = await inProgress(2);
  const done = await clear(officer, [id, other, id]);
  expect(done.map(({ incident }) => [incident?.['id'], incident?.['clearance']])).toEqual(
    [id, other].map((one) => [one, expect.objectContaining({ incidentsCleared: 2 })]),
  );
});

test('the judicial reference is for the police alone: firm, peer and secretariat are told of the rest what is theirs', async () => {
  const [id = ''] = await inProgress(1);
  await clear(officer, [id], { reference: `JI-${randomUUID()}` });
  const query = 'query ($id: ID!) { incident(id: $id) { cleared clearance { incidentsCleared judicialReference } } }';
  const read = async (userName: string): Promise<unknown> => {
    const { data } = await as(userName, { purpose: purposeOf(userName) }).ask<{ incident: unknown }>(query, { id });
    return data?.incident ?? null;
  };
  const known = { cleared: true, clearance: { incidentsCleared: 1, judicialReference: null } };
  expect(await read('firm.vendome')).toEqual(known);
  expect(await read('secretariat.analyst')).toEqual(known);
  expect(await read('firm.rivoli')).toEqual({ cleared: true, clearance: null });
  for (const userName of ['press.officer', 'dpo.observatory'])
    expect([userName, await read(userName)]).toEqual([userName, null]);
  for (const userName of ['police.prefecture', 'police.oclco', 'system.prefecture'])
    expect(await read(userName)).toMatchObject({ clearance: { judicialReference: expect.stringMatching(/^JI-/) } });
});

test.each([
  'firm.vendome',
  'firm.rivoli',
  'secretariat.validator',
  'secretariat.analyst',
  'press.officer',
  'press.chair',
  'dpo.observatory',
  'system.prefecture',
])('%s clears nothing', async (userName) => {
  const ids = await inProgress(1);
  const before = await rowsOf(ids);
  const { data, errors } = await as(userName, { purpose: purposeOf(userName) }).ask(RECORD_CLEARANCE, {
    ids,
    clearedAt: '2010-02-10T09:00:00Z',
  });
  expect([data?.['recordClearance'] ?? null, errors?.map(({ extensions }) => extensions?.code)]).toEqual([
    null,
    ['FORBIDDEN'],
  ]);
  expect(await rowsOf(ids)).toEqual(before);
});

test('a purpose is stated', async () => {
  const ids = [kept];
  const { errors } = await as('police.prefecture').ask(RECORD_CLEARANCE, { ids, clearedAt: '2010-02-10T09:00:00Z' });
  expect(errors?.[0]?.extensions?.code).toBe('PURPOSE_REQUIRED');
  expect(await rowsOf(ids)).toMatchObject([{ investigation_status: 'IN_PROGRESS' }]);
});

describe('all or nothing:', () => {
  const REFUSALS: readonly (readonly [string, () => Promise<string>, string, string])[] = [
    ['an unknown one', async () => randomUUID(), 'NOT_FOUND', 'incidentIds.1'],
    ['a malformed one', async () => `x' or 1=1 --`, 'NOT_FOUND', 'incidentIds.1'],
    [
      'one out of its territory',
      () => anIncidentAt('VALIDATED', 'firm.bellecour', { handling: { tlp: 'TLP_GREEN' } }),
      'NOT_FOUND',
      'incidentIds.1',
    ],
    ['one that is hidden', () => anIncidentAt('DRAFT'), 'NOT_FOUND', 'incidentIds.1'],
    ['one that is not validated', () => anIncidentAt('SUBMITTED'), 'NOT_POSSIBLE_NOW', 'incidentIds.1'],
    ['one of which nobody complained', () => anInvestigationAt('NOT_REPORTED'), 'NOT_POSSIBLE_NOW', 'incidentIds.1'],
    ['one that is cleared already', () => anInvestigationAt('CLEARED'), 'NOT_POSSIBLE_NOW', 'incidentIds.1'],
  ];

  test.each(REFUSALS)('with %s, nothing is cleared', async (_, other, code, path) => {
    const id = kept;
    const before = await rowsOf([id]);
    const key = randomUUID();
    const answer = await clear(officer, [id, await other()], { key, reference: 'PV-2010-78' });
    expect(saidOf(answer)).toEqual([[code, path]]);
    expect(answer[0]?.incident).toBeNull();
    expect(await rowsOf([id])).toEqual(before);
    const { rows } = await database().query('select 1 from incidents.incident_request where client_mutation_id = $1', [
      key,
    ]);
    expect(rows).toEqual([]);
  });

  test('one that may not be seen is answered to the letter like one that never was', async () => {
    const id = kept;
    const hidden = await clear(officer, [id, await anIncidentAt('VALIDATED', 'firm.bellecour')]);
    expect(hidden).toEqual(await clear(officer, [id, randomUUID()]));
  });

  test.each([
    ['no incident', { ids: [] }, 'NUMBER_OF_INCIDENTS', 'incidentIds'],
    ['a clearance of tomorrow', { clearedAt: '2999-01-01T00:00:00Z' }, 'IN_THE_FUTURE', 'clearedAt'],
    ['a clearance before the event', { clearedAt: '2009-12-18T17:39:59Z' }, 'TIMES_NOT_IN_ORDER', 'clearedAt'],
    ['nobody alleged', { min: 0 }, 'OUT_OF_RANGE', 'allegedOffendersMin'],
    ['a hundred alleged', { max: 100 }, 'OUT_OF_RANGE', 'allegedOffendersMax'],
    ['fewer at most than at least', { min: 3, max: 2 }, 'NOT_IN_ORDER', 'allegedOffendersMax'],
    ['an overlong reference', { reference: 'a'.repeat(61) }, 'TEXT_TOO_LONG', 'judicialReference'],
    ['a reference that nobody reads', { reference: 'a\u0000b' }, 'TEXT_NOT_PLAIN', 'judicialReference'],
    [
      'a reference that tells what somebody is',
      { reference: 'Type nord-africain' },
      'FORBIDDEN_DESCRIPTOR',
      'judicialReference',
    ],
    ['an empty key', { key: ' ' }, 'TEXT_MISSING', 'clientMutationId'],
  ])('%s is refused by its name', async (_, changes, code, path) => {
    const ids = [kept];
    const before = await rowsOf(ids);
    expect(saidOf(await clear(officer, ids, changes))).toEqual([[code, path]]);
    expect(await rowsOf(ids)).toEqual(before);
  });

  test('a hundred can be named, and 10,001 are refused at the door', async () => {
    const ids = Array.from({ length: 100 }, () => randomUUID());
    expect(saidOf(await clear(officer, ids))).toEqual([['NOT_FOUND', 'incidentIds.0']]);
    const { data, errors } = await officer.ask(RECORD_CLEARANCE, {
      ids: Array.from({ length: 10_001 }, (_, index) => String(index)),
      clearedAt: '2010-02-10T09:00:00Z',
    });
    expect([data ?? null, errors?.map(({ message, extensions }) => [extensions?.code, message])]).toEqual([
      null,
      [['BAD_USER_INPUT', '`$ids` holds more than 100 entries.']],
    ]);
  });
});

test('sent twice under one key it is done once; two cases at once about one incident clear it once', async () => {
  const ids = await inProgress(2);
  const key = randomUUID();
  const [one, two] = await Promise.all([clear(officer, ids, { key }), clear(officer, ids, { key })]);
  expect(one).toEqual(two);
  expect(saidOf(await clear(officer, ids.slice(1), { key }))).toEqual([['IDEMPOTENCY_KEY_REUSED', 'clientMutationId']]);
  const [shared = ''] = await inProgress(1);
  const oclco: Asker = as('police.oclco', { purpose: 'INVESTIGATION' });
  const both = await Promise.all([clear(officer, [shared]), clear(oclco, [shared])]);
  expect(both.flatMap(saidOf)).toEqual([['NOT_POSSIBLE_NOW', 'incidentIds.0']]);
  expect(await rowsOf([...ids, shared])).toMatchObject([{ steps: 3 }, { steps: 3 }, { steps: 3 }]);
});
