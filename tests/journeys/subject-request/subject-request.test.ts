import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { DEMO_USER_NAMES, purposeOf } from '../../support/demo-viewers.js';
import { everyPage } from '../../support/every-page.js';
import { aFullRecord, type FullRecord, SAID } from '../../support/given/a-full-record.js';
import {
  anOpening,
  aSubjectRequest,
  CLOSE,
  closeRequest,
  dataOfficer,
  OPEN,
  openRequest,
} from '../../support/given/a-subject-request.js';
import { askFor } from '../../support/given/an-evidence.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';

/*
 * A person asks what is kept of it (GDPR art. 15), and is answered within a month (art. 12(3)): the data protection officer reads the one record
 * it asks about, whole, until the request is closed or its month is over; before and after it, and for any other purpose, none.
 */

let record: FullRecord;
beforeAll(async () => {
  record = await aFullRecord();
}, 30_000);

const WHOLE = `query ($id: ID!) {
  incident(id: $id) {
    reference version reportedAt investigationStatus
    occurred { from precision } place { address latitude area { inseeCode } }
    loss { stolenEur damageEur } stolenItems { serialNumber } evidence { id sha256 } harm { lightlyInjured confinedPersons }
    offenders { countMax weapons descriptors vehicles { make plate } }
    emergencyCall { path callDelaySeconds unfounded } complaint { procedureNumber } clearance { judicialReference }
    partOfSeries seriesLinks { status incident { id } series { label links { incident { id } } } }
    narrative history { toStatus } investigationHistory { toStatus } requalifications { reason }
    amendments { part reason before { narrative harm { lightlyInjured } offenders { vehicles { plate } } stolenItems { serialNumber } } }
    feedback { text } handling { codeNote } redactions { path }
  }
}`;
const SEEN = 'query ($id: ID!) { incident(id: $id) { id } }';
const LIST = `query ($after: String) { dataSubjectRequests(first: 100, after: $after) {
  nodes { id requestReference openedAt closedAt incident { id } } pageInfo { hasNextPage endCursor } } }`;

interface Whole {
  readonly incident: Readonly<Record<string, unknown>> | null;
}
interface Listed {
  readonly id: string;
  readonly openedAt: string;
  readonly incident: { readonly id: string } | null;
}

const isSeen = async (id: string, who = dataOfficer): Promise<boolean> =>
  (await who.data<Whole>(SEEN, { id })).incident !== null;
const referenceOf = async (id: string): Promise<string> =>
  (await database().query('select reference from incidents.incident where id = $1', [id])).rows[0].reference;
const listed = async (who = dataOfficer): Promise<Listed[]> => (await everyPage<Listed>(who, LIST)).nodes;
const NOT_FOUND = {
  request: null,
  errors: [{ code: 'NOT_FOUND', path: ['input', 'incident'], message: expect.any(String) }],
};

describe('one record, whole', () => {
  test('before a request is opened the officer sees no incident; then the one that was quoted, and no other', async () => {
    const [asked, other] = [await anIncidentAt('SUBMITTED'), await anIncidentAt('SUBMITTED')];
    expect(await isSeen(asked)).toBe(false);
    const { request, errors } = await openRequest(await referenceOf(asked));
    expect([request?.incident?.id, request?.requestReference, request?.closedAt, errors]).toEqual([
      asked,
      'DSR-2010-004',
      null,
      [],
    ]);
    expect([await isSeen(asked), await isSeen(other)]).toEqual([true, false]);
  });

  test('every part of it is read, what the police alone read included, and but whose it is the law withholds nothing', async () => {
    await aSubjectRequest(record.id);
    const { incident } = await dataOfficer.data<Whole>(WHOLE, { id: record.id });
    const text = JSON.stringify(incident);
    const { link: _kept, ...told } = SAID;
    for (const [what, said] of Object.entries(told)) expect([what, text.includes(said)]).toEqual([what, true]);
    expect(incident).toMatchObject({
      occurred: { precision: 'MINUTE' },
      place: { address: expect.any(String), latitude: expect.any(Number) },
      loss: { stolenEur: '85000.00' },
      harm: { lightlyInjured: 2, confinedPersons: 2 },
      emergencyCall: { callDelaySeconds: 130, unfounded: false },
      partOfSeries: true,
      redactions: [{ path: 'victim' }, { path: 'premises' }],
    });
  });

  test('of the series it is in the officer reads the link of this record, and nothing of the others', async () => {
    const { incident } = await dataOfficer.data<Whole>(WHOLE, { id: record.id });
    expect(incident?.['seriesLinks']).toEqual([
      {
        status: 'CONFIRMED',
        incident: { id: record.id },
        series: { label: expect.any(String), links: [{ incident: { id: record.id } }] },
      },
    ]);
  });

  test('a picture is opened by an address of its own, and that is a line of the log', async () => {
    const { rows } = await database().query(
      `select items -> 0 ->> 'id' as id from incidents.incident_evidence where incident_id = $1`,
      [record.id],
    );
    const { address, errors } = await askFor(dataOfficer, 'openEvidence', record.id, rows[0].id);
    expect(errors).toEqual([]);
    expect((await fetch(address?.url ?? '')).status).toBe(200);
    const lines = await database().query(
      `select purpose from audit.audit_entry where record_id = $1 and $2 = any(field_classes) and actor_role = 'data_protection_officer'`,
      [record.id, `EvidenceItem:${rows[0].id}`],
    );
    expect(lines.rows).toEqual([{ purpose: 'DATA_SUBJECT_REQUEST' }]);
    const unasked = await anIncidentAt('VALIDATED');
    expect((await askFor(dataOfficer, 'openEvidence', unasked, rows[0].id)).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  test('no list, no search and no figure of theirs is open to the officer', async () => {
    for (const field of [
      'incidents(first: 1) { totalCount }',
      'incidents(first: 1, filter: { updatedSince: "2010-01-01T00:00:00Z" }) { totalCount }',
      'incidentRemovals(first: 1) { totalCount }',
      'crimeSeries(first: 1) { totalCount }',
      `seriesCandidates(incidentId: "${record.id}") { modelVersion }`,
      'overdueFeedback(first: 1) { totalCount }',
      'incidentOfStolenItem(reference: "GDS-0000-0000") { id }',
    ]) {
      const { errors } = await dataOfficer.ask(`{ ${field} }`);
      expect([field, errors?.map(({ extensions }) => extensions?.code)]).toEqual([field, ['FORBIDDEN']]);
    }
    const { errors } = await dataOfficer.ask(
      `mutation { checkSerial(serialNumber: "${SAID.serial}") { check { answer } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('nobody else, and for nothing else', () => {
  test.each(DEMO_USER_NAMES.filter((name) => name !== 'dpo.observatory'))(
    '%s opens, closes and sees no request, and learns nothing of one',
    async (userName) => {
      const id = await aSubjectRequest(record.id);
      const who = as(userName, {
        purpose: userName.startsWith('police') ? 'DATA_SUBJECT_REQUEST' : purposeOf(userName),
      });
      const asked = [
        await who.ask(OPEN, { input: anOpening(record.id) }),
        await who.ask(OPEN, { input: anOpening(randomUUID()) }),
        await who.ask(CLOSE, { id }),
        await who.ask(LIST),
      ];
      for (const { data, errors } of asked) {
        expect(Object.values(data ?? {})).toEqual([null]);
        expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
      }
      await closeRequest(id);
    },
  );

  test('for an audit the officer sees the requests and not what they are about, and opens and closes none', async () => {
    const id = await aSubjectRequest(record.id);
    const auditor = as('dpo.observatory', { purpose: 'AUDIT' });
    expect(await isSeen(record.id, auditor)).toBe(false);
    expect((await listed(auditor)).find((request) => request.id === id)).toMatchObject({ incident: null });
    for (const asked of [await auditor.ask(OPEN, { input: anOpening(record.id) }), await auditor.ask(CLOSE, { id })])
      expect(asked.errors?.map(({ extensions }) => extensions?.code)).toEqual(['PURPOSE_REQUIRED']);
    expect(await isSeen(record.id)).toBe(true);
  });

  test('without a purpose the officer sees nothing and is told to state one', async () => {
    await aSubjectRequest(record.id);
    const mute = as('dpo.observatory');
    expect(await isSeen(record.id, mute)).toBe(false);
    for (const [query, variables] of [
      [WHOLE, { id: record.id }],
      [LIST, {}],
      [OPEN, { input: anOpening(record.id) }],
    ] as const)
      expect((await mute.ask(query, variables)).errors?.[0]?.extensions?.code).toBe('PURPOSE_REQUIRED');
  });

  test('what its firm has not filed, what was taken back and what never was are refused alike', async () => {
    const ids = [await anIncidentAt('DRAFT'), await anIncidentAt('WITHDRAWN'), randomUUID()];
    const refused = await Promise.all(ids.map((id) => openRequest(id)));
    const quoted = [
      await referenceOf(ids[0] ?? ''),
      await referenceOf(ids[1] ?? ''),
      'INC-0000-0000',
      '',
      "x' or true --",
    ];
    refused.push(...(await Promise.all(quoted.map((reference) => openRequest(reference)))));
    expect(refused).toEqual(refused.map(() => NOT_FOUND));
    expect(new Set(refused.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test.each(['SUBMITTED', 'VALIDATED', 'REJECTED', 'MERGED'])('what is %s is read', async (status) => {
    const id = await anIncidentAt(status);
    await aSubjectRequest(id);
    expect(await isSeen(id)).toBe(true);
  });
});
