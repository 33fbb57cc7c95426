import { randomUUID } from 'node:crypto';
import { MONTH_TO_ANSWER } from '@hub/incidents/subject-request/subject-request-rules';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { everyPage } from '../../support/every-page.js';
import {
  anOpening,
  aSubjectRequest,
  closeRequest,
  dataOfficer,
  openRequest,
} from '../../support/given/a-subject-request.js';
import { anIncidentAt, ask, take, versionSeenBy } from '../../support/given/an-incident-at.js';

/* A request of the data protection officer ends, by being closed or by itself (GDPR art. 12(3)), and is written down once and for good. */

const SEEN = 'query ($id: ID!) { incident(id: $id) { id } }';
const LIST = `query ($after: String) { dataSubjectRequests(first: 100, after: $after) {
  nodes { id openedAt incident { id } } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  readonly id: string;
  readonly openedAt: string;
  readonly incident: { readonly id: string } | null;
}

const isSeen = async (id: string): Promise<boolean> =>
  (await dataOfficer.data<{ incident: object | null }>(SEEN, { id })).incident !== null;
const referenceOf = async (id: string): Promise<string> =>
  (await database().query('select reference from incidents.incident where id = $1', [id])).rows[0].reference;
const listed = async (): Promise<Listed[]> => (await everyPage<Listed>(dataOfficer, LIST)).nodes;

let asked = '';
beforeAll(async () => {
  asked = await anIncidentAt('SUBMITTED');
});

describe('until it is closed or its month is over', () => {
  test('a closed request shows nothing any more; it stays in the list, is closed once and is not opened again', async () => {
    const id = await anIncidentAt('SUBMITTED');
    const opening = anOpening(id);
    const { request } = await openRequest(id, opening);
    const closed = await closeRequest(request?.id ?? '');
    expect(closed).toMatchObject({ request: { closedAt: expect.any(String), incident: null }, errors: [] });
    expect(await isSeen(id)).toBe(false);
    expect(await closeRequest(request?.id ?? '')).toEqual(closed);
    expect(await openRequest(id, opening)).toEqual(closed);
    expect(await isSeen(id)).toBe(false);
    expect((await listed()).find((one) => one.id === request?.id)).toMatchObject({ incident: null });
    expect(await closeRequest(randomUUID())).toMatchObject({
      request: null,
      errors: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
  });

  test('of a record that is taken back at the same moment the request keeps nothing', async () => {
    const owner = as('firm.vendome');
    for (let round = 0; round < 6; round += 1) {
      const id = await anIncidentAt('SUBMITTED');
      const version = await versionSeenBy(owner, id);
      await Promise.all([openRequest(id), ask(owner, 'withdrawIncident', { id, version })]);
      const { rows } = await database().query('select 1 from incidents.data_subject_request where incident_id = $1', [
        id,
      ]);
      expect(rows).toEqual([]);
    }
  });

  test('a request that is closed shows nothing, whatever other request is open for the record', async () => {
    const id = await anIncidentAt('SUBMITTED');
    const [one, other] = [await aSubjectRequest(id), await aSubjectRequest((await referenceOf(id)).toLowerCase())];
    expect(await closeRequest(one)).toMatchObject({ request: { incident: null } });
    expect((await listed()).find((each) => each.id === other)).toMatchObject({ incident: { id } });
  });

  test('a request ends by itself, and another one for the same record begins a month of its own', async () => {
    const id = await anIncidentAt('SUBMITTED');
    const request = await aSubjectRequest(id);
    await database().query(
      `update incidents.data_subject_request set opened_at = opened_at - interval '1 month', ends_at = now() where id = $1`,
      [request],
    );
    expect(await isSeen(id)).toBe(false);
    await aSubjectRequest(id);
    expect(await isSeen(id)).toBe(true);
  });

  test.each([
    ['2026-03-28T10:00:00Z', '2026-04-28T22:00:00Z'],
    ['2026-02-28T23:30:00Z', '2026-04-01T22:00:00Z'],
    ['2026-01-31T10:00:00Z', '2026-02-28T23:00:00Z'],
    ['2026-12-15T10:00:00Z', '2027-01-15T23:00:00Z'],
  ])('what is opened at %s ends at %s, with the last hour of a day in France', async (opened, ends) => {
    const sql = `select ${MONTH_TO_ANSWER.replaceAll('now()', '$1::timestamptz')} as ends`;
    expect((await database().query(sql, [opened])).rows).toEqual([{ ends: new Date(ends) }]);
  });

  test('what its firm takes back is gone at once, and so is which record was asked about', async () => {
    const id = await anIncidentAt('SUBMITTED');
    const opening = anOpening(id);
    const { request } = await openRequest(id, opening);
    await take(as('firm.vendome'), 'withdrawIncident', id);
    expect(await isSeen(id)).toBe(false);
    const { rows } = await database().query(
      'select incident_id, digest, request_reference from incidents.data_subject_request where id = $1',
      [request?.id],
    );
    expect(rows).toEqual([{ incident_id: null, digest: null, request_reference: 'DSR-2010-004' }]);
    expect((await openRequest(id, opening)).errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });
});

describe('asked once, written once', () => {
  test('the same request twice, and two at once, are one; the same key with other content is refused', async () => {
    const id = await anIncidentAt('SUBMITTED');
    const opening = anOpening(id);
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => openRequest(id, opening)));
    expect(others).toEqual([first, first]);
    const otherwise = await openRequest(id, { ...opening, requestReference: 'DSR-2010-005' });
    expect(otherwise).toMatchObject({ request: null, errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    const kept = await database().query('select 1 from incidents.data_subject_request where incident_id = $1', [id]);
    expect(kept.rowCount).toBe(1);
  });

  test.each([
    ['a name', 'Dupont', 'BAD_VALUE'],
    ['a number alone', '2010-004', 'BAD_VALUE'],
    ['nothing', ' ', 'TEXT_MISSING'],
    ['what is longer', `DSR-2010-${'0'.repeat(40)}`, 'TEXT_TOO_LONG'],
  ])('a file number is letters, year and number: %s is refused', async (_, requestReference, code) => {
    expect((await openRequest(asked, { requestReference })).errors).toMatchObject([
      { code, path: ['input', 'requestReference'] },
    ]);
  });

  test('a reference that two firms gave opens neither record, and its identifier opens one', async () => {
    const [one, other] = [await anIncidentAt('SUBMITTED'), await anIncidentAt('SUBMITTED', 'firm.bellecour')];
    const reference = await referenceOf(one);
    await database().query(
      `begin; set local session_replication_role = replica;
       update incidents.incident set reference = '${reference}' where id = '${other}'; commit`,
    );
    expect((await openRequest(reference)).errors).toMatchObject([
      { code: 'NOT_POSSIBLE_NOW', path: ['input', 'incident'] },
    ]);
    await aSubjectRequest(other);
    expect([await isSeen(one), await isSeen(other)]).toEqual([false, true]);
  });
});

describe('what is left of it', () => {
  test('opening, reading and closing are lines of the trail, with purpose and justification', async () => {
    const id = await anIncidentAt('SUBMITTED');
    const request = await aSubjectRequest(id);
    await dataOfficer.data('query ($id: ID!) { incident(id: $id) { narrative } }', { id });
    await closeRequest(request);
    const trail = async (recordId: string) =>
      (
        await dataOfficer.data<{ auditTrail: { nodes: Readonly<Record<string, unknown>>[] } }>(
          'query ($id: ID!) { auditTrail(filter: { recordId: $id, refused: false }) { nodes { operation recordType fieldClasses purpose justification } } }',
          { id: recordId },
        )
      ).auditTrail.nodes;
    const why = { purpose: 'DATA_SUBJECT_REQUEST', justification: 'DSR-2010-004' };
    const lines = (await trail(request)).map(({ operation, fieldClasses }) => [operation, fieldClasses]);
    expect(lines).toEqual(
      expect.arrayContaining([
        ['COLLECTION', ['DataSubjectRequest']],
        ['COMBINATION', [`Incident:${id}`]],
        ['CONSULTATION', ['DataSubjectRequest.requestReference']],
        ['ALTERATION', ['closedAt']],
      ]),
    );
    expect(await trail(id)).toContainEqual({
      operation: 'CONSULTATION',
      recordType: 'Incident',
      fieldClasses: ['Incident.narrative'],
      ...why,
    });
  });

  test('the requests of the organisation are listed, the newest first', async () => {
    const ids = [await aSubjectRequest(asked), await aSubjectRequest(asked)];
    const all = await listed();
    const places = ids.map((id) => all.findIndex((request) => request.id === id));
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(all.map(({ openedAt }) => openedAt)).toEqual(
      all
        .map(({ openedAt }) => openedAt)
        .sort()
        .reverse(),
    );
  });
});
