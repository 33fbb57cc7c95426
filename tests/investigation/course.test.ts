import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../support/ask.js';
import { database } from '../support/database.js';
import { purposeOf } from '../support/demo-viewers.js';
import { anIncidentAt, type StepPayload, versionSeenBy } from '../support/given/an-incident-at.js';
import {
  aComplaint,
  anInvestigationAt,
  clear,
  complain,
  INVESTIGATION_STATUSES,
  officer,
  RECORD_COMPLAINT,
  SET_STATUS,
  setStatus,
} from '../support/given/an-investigation-at.js';

/* Where an investigation stands: the complaint is the firm's or the police's to tell, everything after it the police's alone. */

const firm = as('firm.vendome');
const codesOf = ({ errors }: StepPayload): string[] => errors.map(({ code }) => code);

async function statusOf(id: string): Promise<string> {
  const { rows } = await database().query(
    'select investigation_status from incidents.incident_particulars where incident_id = $1',
    [id],
  );
  return rows[0].investigation_status;
}

const ALLOWED = [
  'NOT_REPORTED>COMPLAINT_FILED',
  'COMPLAINT_FILED>IN_PROGRESS',
  'IN_PROGRESS>CLEARED',
  'IN_PROGRESS>CLOSED_UNKNOWN_OFFENDER',
  'CLOSED_UNKNOWN_OFFENDER>IN_PROGRESS',
  'CLEARED>JUDGED',
];

describe.each(INVESTIGATION_STATUSES)('an investigation that is %s', (from) => {
  const tell = async (id: string, to: string, version?: number): Promise<StepPayload | undefined> => {
    if (to === 'COMPLAINT_FILED') return complain(officer, id);
    return to === 'CLEARED' ? (await clear(officer, [id]))[0] : setStatus(officer, id, to, version);
  };

  test('takes the steps of its course and no other, and a refusal names the field and the rule', async () => {
    let id = await anInvestigationAt(from);
    const version = await versionSeenBy(officer, id);
    // A complaint can be corrected at any time, and moves nothing then.
    const refused = INVESTIGATION_STATUSES.filter(
      (to) => to !== 'COMPLAINT_FILED' && !ALLOWED.includes(`${from}>${to}`),
    );
    for (const to of refused) {
      const errors = (await tell(id, to, version))?.errors.map(({ code, path, message }) => [code, path?.[0], message]);
      const field = to === 'CLEARED' ? 'incidentIds' : 'status';
      expect([to, errors]).toEqual([to, [['NOT_POSSIBLE_NOW', field, expect.stringContaining(from)]]]);
      expect(await statusOf(id)).toBe(from);
    }
    for (const to of INVESTIGATION_STATUSES.filter((one) => ALLOWED.includes(`${from}>${one}`))) {
      if ((await statusOf(id)) !== from) id = await anInvestigationAt(from);
      expect((await tell(id, to))?.errors).toEqual([]);
      expect(await statusOf(id)).toBe(to);
    }
  });
});

test('an investigation is moved by no firm, secretariat, press office or system', async () => {
  const id = await anInvestigationAt('COMPLAINT_FILED');
  for (const userName of [
    'firm.vendome',
    'firm.rivoli',
    'secretariat.validator',
    'secretariat.analyst',
    'press.officer',
    'dpo.observatory',
    'system.prefecture',
  ]) {
    const who = as(userName, { purpose: purposeOf(userName) });
    for (const status of ['IN_PROGRESS', 'JUDGED']) {
      const { data, errors } = await who.ask(SET_STATUS, { id, version: 1, status });
      expect([userName, errors?.[0]?.extensions?.code, data?.['setInvestigationStatus'] ?? null]).toEqual([
        userName,
        'FORBIDDEN',
        null,
      ]);
    }
  }
  expect(await statusOf(id)).toBe('COMPLAINT_FILED');
});

test('what comes with more to tell is told by its own mutation', async () => {
  const id = await anInvestigationAt('IN_PROGRESS');
  const told: string[] = [];
  for (const status of ['COMPLAINT_FILED', 'CLEARED']) {
    const { errors } = await setStatus(officer, id, status);
    told.push(...errors.map(({ code, path, message }) => `${code} ${path} ${/record\w+/.exec(message)?.[0]}`));
  }
  expect(told).toEqual(['TOLD_OTHERWISE status recordComplaint', 'TOLD_OTHERWISE status recordClearance']);
});

test('a service outside its territory is refused like for what there never was, and the central office within its remit is not', async () => {
  const inLyon = await anIncidentAt('VALIDATED', 'firm.bellecour');
  const ask = (id: string): Promise<unknown> => officer.data(SET_STATUS, { id, version: 1, status: 'IN_PROGRESS' });
  expect(await ask(inLyon)).toEqual(await ask(randomUUID()));
  const id = await anInvestigationAt('COMPLAINT_FILED');
  const oclco = as('police.oclco', { purpose: 'INVESTIGATION' });
  expect((await setStatus(oclco, id, 'IN_PROGRESS')).incident).toMatchObject({ investigationStatus: 'IN_PROGRESS' });
});

test('without a purpose nothing is told', async () => {
  const id = await anInvestigationAt('COMPLAINT_FILED');
  const { errors } = await as('police.prefecture').ask(SET_STATUS, { id, version: 1, status: 'IN_PROGRESS' });
  expect(errors?.[0]?.extensions?.code).toBe('PURPOSE_REQUIRED');
  expect(await statusOf(id)).toBe('COMPLAINT_FILED');
});

test('a stale version changes nothing', async () => {
  const id = await anInvestigationAt('COMPLAINT_FILED');
  const version = (await versionSeenBy(officer, id)) - 1;
  const { setInvestigationStatus } = await officer.data<{ setInvestigationStatus: StepPayload }>(SET_STATUS, {
    id,
    version,
    status: 'IN_PROGRESS',
  });
  expect(codesOf(setInvestigationStatus)).toEqual(['VERSION_CONFLICT']);
  expect(await statusOf(id)).toBe('COMPLAINT_FILED');
});

test('the firm and the authorities read the history, a peer reads neither it nor where the investigation stands', async () => {
  const id = await anInvestigationAt('JUDGED', { handling: { tlp: 'TLP_GREEN' } });
  const query =
    'query ($id: ID!) { incident(id: $id) { cleared investigationStatus investigationHistory { fromStatus toStatus } redactions { path } } }';
  const history = ['NOT_REPORTED', 'COMPLAINT_FILED', 'IN_PROGRESS', 'CLEARED', 'JUDGED'];
  const steps = history.slice(1).map((toStatus, place) => ({ fromStatus: history[place], toStatus }));
  for (const who of [firm, officer, as('secretariat.analyst', { purpose: 'STATISTICS' })])
    expect((await who.data<{ incident: object }>(query, { id })).incident).toMatchObject({
      cleared: true,
      investigationStatus: 'JUDGED',
      investigationHistory: steps,
    });
  const { incident } = await as('firm.rivoli').data<{ incident: { redactions: { path: string }[] } }>(query, { id });
  expect(incident).toMatchObject({ cleared: true, investigationStatus: null, investigationHistory: null });
  expect(incident.redactions.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['investigationStatus', 'investigationHistory', 'feedback']),
  );
});

test('the access log keeps every step with what it led from and to', async () => {
  const id = await anInvestigationAt('CLOSED_UNKNOWN_OFFENDER');
  const { rows } = await database().query(
    `select unnest(field_classes) as class from audit.audit_entry where operation = 'ALTERATION' and record_id = $1 order by 1`,
    [id],
  );
  expect(rows.map((row: { class: string }) => row.class)).toEqual(
    expect.arrayContaining([
      'Complaint',
      'investigationStatus:COMPLAINT_FILED>IN_PROGRESS',
      'investigationStatus:IN_PROGRESS>CLOSED_UNKNOWN_OFFENDER',
      'investigationStatus:NOT_REPORTED>COMPLAINT_FILED',
    ]),
  );
});

describe('the complaint', () => {
  const READ =
    'query ($id: ID!) { incident(id: $id) { version investigationStatus complaint { filedAt procedureNumber service { id } } } }';
  const read = async (who: Asker, id: string) =>
    (await who.data<{ incident: Record<string, never> }>(READ, { id })).incident;

  test.each(['SUBMITTED', 'VALIDATED'])(
    'is recorded by the firm when its report is %s, and corrected',
    async (status) => {
      const id = await anIncidentAt(status);
      const { incident } = await complain(firm, id, { procedureNumber: 'PV 2009/1' });
      expect(incident).toMatchObject({ investigationStatus: 'COMPLAINT_FILED' });
      expect((await complain(firm, id, { procedureNumber: 'PV 2009/2' })).errors).toEqual([]);
      expect(await read(firm, id)).toMatchObject({
        investigationStatus: 'COMPLAINT_FILED',
        complaint: { filedAt: '2009-12-19T09:00:00.000Z', procedureNumber: 'PV 2009/2', service: {} },
      });
    },
  );

  test('is the police’s once they have taken it up', async () => {
    const id = await anInvestigationAt('IN_PROGRESS');
    const { errors } = await complain(firm, id, { procedureNumber: 'PV 2009/3' });
    expect(errors).toMatchObject([{ code: 'NOT_POSSIBLE_NOW', path: ['id'] }]);
    expect((await complain(officer, id, { procedureNumber: 'PV 2009/4' })).errors).toEqual([]);
    expect(await read(firm, id)).toMatchObject({ complaint: { procedureNumber: 'PV 2009/4' } });
  });

  test('is not for the police to record of what is not validated, nor for anybody of what is another’s', async () => {
    const id = await anIncidentAt('SUBMITTED');
    expect(codesOf(await complain(officer, id))).toEqual(['NOT_POSSIBLE_NOW']);
    const green = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
    expect(codesOf(await complain(as('firm.rivoli'), green))).toEqual(['OUT_OF_SCOPE']);
    for (const userName of ['secretariat.validator', 'press.officer', 'dpo.observatory', 'system.prefecture']) {
      const given = { id, version: 1, complaint: await aComplaint(), key: randomUUID() };
      const { errors } = await as(userName, { purpose: purposeOf(userName) }).ask(RECORD_COMPLAINT, given);
      expect([userName, errors?.[0]?.extensions?.code]).toEqual([userName, 'FORBIDDEN']);
    }
    expect(await statusOf(id)).toBe('NOT_REPORTED');
  });

  test.each([
    ['tomorrow', { filedAt: '2999-01-01T00:00:00Z' }, 'IN_THE_FUTURE', 'complaint.filedAt'],
    ['before the event', { filedAt: '2009-12-18T17:00:00Z' }, 'TIMES_NOT_IN_ORDER', 'complaint.filedAt'],
    ['at no service', { serviceId: randomUUID() }, 'UNKNOWN_SERVICE', 'complaint.serviceId'],
    ['under an overlong number', { procedureNumber: 'a'.repeat(61) }, 'TEXT_TOO_LONG', 'complaint.procedureNumber'],
    ['under a number nobody reads', { procedureNumber: 'a\nb' }, 'TEXT_NOT_PLAIN', 'complaint.procedureNumber'],
  ])('filed %s is refused, and nothing is stored', async (_, changes, code, path) => {
    const id = await anIncidentAt('VALIDATED');
    const before = await read(firm, id);
    const key = randomUUID();
    for (const who of [firm, officer]) {
      const { errors } = await complain(who, id, changes, key);
      expect(errors.map((error) => [error.code, error.path?.join('.')])).toEqual([[code, path]]);
    }
    expect(await read(firm, id)).toEqual(before);
    const { rows } = await database().query('select 1 from incidents.incident_request where client_mutation_id = $1', [
      key,
    ]);
    expect(rows).toEqual([]);
  });

  test('at a firm that is hidden is refused like at a service that never was', async () => {
    const id = await anIncidentAt('VALIDATED');
    const { rows } = await database().query(
      `select id from organisations.organisation where kind = 'FIRM' and not listed_to_peers order by id limit 1`,
    );
    expect(await complain(firm, id, { serviceId: rows[0].id })).toEqual(
      await complain(firm, id, { serviceId: randomUUID() }),
    );
  });

  test('has no number where the incident is for anybody', async () => {
    const clearly = { handling: { tlp: 'TLP_CLEAR' }, narrative: null };
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', clearly);
    const { errors } = await complain(firm, id, { procedureNumber: 'PV 2009/5' });
    expect(errors).toMatchObject([{ code: 'TLP_AUDIENCE_CONFLICT', path: ['complaint', 'procedureNumber'] }]);
    expect((await complain(firm, id)).errors).toEqual([]);
  });

  test('sent twice under one key, also at once, is recorded once; with other content it is refused', async () => {
    const id = await anIncidentAt('VALIDATED');
    const key = randomUUID();
    const given = { id, version: await versionSeenBy(firm, id), complaint: await aComplaint(), key };
    const send = async (changes: object = {}): Promise<StepPayload> =>
      (await firm.data<{ recordComplaint: StepPayload }>(RECORD_COMPLAINT, { ...given, ...changes })).recordComplaint;
    const [one, two] = await Promise.all([send(), send()]);
    expect(one).toEqual(two);
    expect(one.incident).not.toBeNull();
    const again = await send({ version: given.version + 1 });
    expect(again.errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['clientMutationId'] }]);
    const { rows } = await database().query('select 1 from incidents.investigation_step where incident_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  test('of a stale version changes nothing', async () => {
    const id = await anIncidentAt('VALIDATED');
    const given = { id, version: 1, complaint: await aComplaint(), key: randomUUID() };
    const { recordComplaint } = await firm.data<{ recordComplaint: StepPayload }>(RECORD_COMPLAINT, given);
    expect(codesOf(recordComplaint)).toEqual(['VERSION_CONFLICT']);
    expect(await statusOf(id)).toBe('NOT_REPORTED');
  });
});
