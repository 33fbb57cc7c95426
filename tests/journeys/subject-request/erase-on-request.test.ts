import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { purposeOf } from '../../support/demo-viewers.js';
import { everyPage } from '../../support/every-page.js';
import { aSensitiveRecord, SAID_OF_A_PERSON } from '../../support/given/a-sensitive-record.js';
import { aSubjectRequest, dataOfficer } from '../../support/given/a-subject-request.js';
import { type Certificate, type ErasurePayload, eraseOnRequest } from '../../support/given/an-erasure.js';
import { anIncidentAt, take, validator } from '../../support/given/an-incident-at.js';
import { settled } from '../police-system/kept-copy.js';

/*
 * A person whose data have to be erased asks for it (GDPR art. 17): the data protection officer erases the record it is about as its firm would
 * take it back, and has a certificate that can be held against the access log.
 */

const owner = as('firm.vendome');
const peer = as('firm.rivoli');
const police = as('police.prefecture', { purpose: 'INVESTIGATION' });
const copying = as('system.prefecture', { purpose: purposeOf('system.prefecture'), justification: 'Copie de nuit' });

const CONTENT = `query ($id: ID!) { incident(id: $id) { recordStatus category narrative place { address } stolenItems { serialNumber }
  offenders { descriptors vehicles { plate } } complaint { procedureNumber } harm { lightlyInjured } handling { codeNote } loss { stolenEur } } }`;
const REMOVALS = `query ($after: String) { incidentRemovals(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
const FIGURES = `query ($vintage: String) {
  statistics(measure: INCIDENT_COUNT, by: [CATEGORY], fromYear: 2009, toYear: 2009, vintage: $vintage) { vintage cells { key value } } }`;

interface Line {
  readonly operation: string;
  readonly recordType: string;
  readonly fieldClasses: readonly string[];
  readonly actorId: string;
  readonly hash: string | null;
}

const trailOf = async (recordId: string): Promise<Line[]> =>
  (
    await dataOfficer.data<{ auditTrail: { nodes: Line[] } }>(
      'query ($id: ID!) { auditTrail(first: 100, filter: { recordId: $id, refused: false }) { nodes { operation recordType fieldClasses actorId hash } } }',
      { id: recordId },
    )
  ).auditTrail.nodes;

/** As the officer finds it in the list of requests; once its line is sealed, which the worker does every second. */
async function sealedCertificateOf(request: string): Promise<Certificate> {
  const LIST = `query ($after: String) { dataSubjectRequests(first: 100, after: $after) {
    nodes { id certificate { recordId erasedAt categories executedBy logHash } } pageInfo { hasNextPage endCursor } } }`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { nodes } = await everyPage<{ id: string; certificate: Certificate | null }>(dataOfficer, LIST);
    const certificate = nodes.find(({ id }) => id === request)?.certificate;
    if (certificate?.logHash) return certificate;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The line was not sealed in twenty seconds.');
}

/** The tables of incidents and of the register of goods that hold a text, wherever in them. */
async function tablesThatHold(text: string): Promise<string[]> {
  const { rows } = await database().query<{ table: string }>(
    `select format('%I.%I', table_schema, table_name) as table from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('incidents', 'goods_register')`,
  );
  const holding: string[] = [];
  for (const { table } of rows) {
    const found = await database().query(`select 1 from ${table} t where strpos(to_jsonb(t)::text, $1) > 0 limit 1`, [
      JSON.stringify(text).slice(1, -1),
    ]);
    if (found.rowCount) holding.push(table);
  }
  return holding;
}

describe('a record that a person has erased', () => {
  let id: string;
  let request: string;
  let held: Record<string, string[]>;
  let figures: { readonly statistics: { readonly vintage: string; readonly cells: readonly object[] } };
  let erased: ErasurePayload;

  const whereItIsHeld = async (): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const [what, said] of Object.entries(SAID_OF_A_PERSON))
      if (what !== 'descriptor') found[what] = await tablesThatHold(said);
    return found;
  };

  beforeAll(async () => {
    id = await aSensitiveRecord();
    request = await aSubjectRequest(id);
    held = await whereItIsHeld();
    figures = await owner.data(FIGURES);
    erased = await eraseOnRequest(request);
  }, 60_000);

  test('is certified: which, when, by whom, and what kinds of content it held, none of which the certificate repeats', async () => {
    const { me } = await dataOfficer.data<{ me: { id: string } }>('{ me { id } }');
    expect(erased).toEqual({
      request: {
        id: request,
        requestReference: 'DSR-2010-004',
        openedAt: expect.any(String),
        endsAt: expect.any(String),
        closedAt: expect.any(String),
        incident: null,
        certificate: {
          recordId: id,
          erasedAt: erased.request?.closedAt,
          categories: [
            'Incident',
            'IncidentParticulars',
            'IncidentGoods',
            'IncidentEvidence',
            'IncidentOffenders',
            'IncidentComplaint',
            'IncidentAmendment',
            'IncidentRequalification',
            'SeriesLink',
          ],
          executedBy: me.id,
        },
      },
      errors: [],
    });
  });

  test('leaves nothing of what was said of the person, in any table', async () => {
    for (const [what, tables] of Object.entries(held)) expect([what, tables.length > 0]).toEqual([what, true]);
    expect(await whereItIsHeld()).toEqual(Object.fromEntries(Object.keys(held).map((what) => [what, []])));
    const { rows } = await database().query(
      'select descriptors from incidents.incident_offenders where incident_id = $1',
      [id],
    );
    expect(rows).toEqual([{ descriptors: [] }]);
  });

  test('is read by nobody with its content: its firm and the secretariat find it emptied, and all others nothing', async () => {
    expect(await owner.data(CONTENT, { id })).toEqual({
      incident: {
        recordStatus: 'WITHDRAWN',
        category: 'CONFINEMENT_ROBBERY',
        narrative: null,
        place: { address: null },
        stolenItems: [],
        offenders: { descriptors: [], vehicles: [{ plate: null }] },
        complaint: { procedureNumber: null },
        harm: { lightlyInjured: null },
        handling: { codeNote: '[effacé]' },
        loss: { stolenEur: '85000000.00' },
      },
    });
    expect(await validator.data(CONTENT, { id })).toMatchObject({ incident: { narrative: null, stolenItems: [] } });
    for (const who of [peer, police, copying, as('police.oclco', { purpose: 'INVESTIGATION' }), dataOfficer])
      expect(await who.data('query ($id: ID!) { incident(id: $id) { id } }', { id })).toEqual({ incident: null });
  });

  test('has a seal in the certificate that is the seal of its line in the access log, written in the officer’s name', async () => {
    const { logHash, executedBy } = await sealedCertificateOf(request);
    const lines = await trailOf(id);
    expect(lines.filter(({ hash }) => hash === logHash)).toEqual([
      { operation: 'ERASURE', recordType: 'Incident', fieldClasses: ['Incident'], actorId: executedBy, hash: logHash },
    ]);
    expect(
      lines.filter(({ actorId, operation }) => actorId === executedBy && operation === 'ALTERATION'),
    ).toMatchObject([{ fieldClasses: ['recordStatus:VALIDATED>WITHDRAWN'] }]);
    expect((await trailOf(request)).map(({ operation, fieldClasses }) => [operation, fieldClasses])).toEqual(
      expect.arrayContaining([
        ['COLLECTION', ['ErasureCertificate']],
        ['ALTERATION', ['closedAt']],
      ]),
    );
  });

  test('is named to whoever keeps a copy, and to a peer who could read it', async () => {
    await settled();
    for (const who of [copying, peer]) {
      const { nodes } = await everyPage<{ id: string }>(who, REMOVALS);
      expect(nodes.filter((gone) => gone.id === id)).toEqual([{ id }]);
    }
  });

  test('stays in the figures that are published, and what it cost in its own', async () => {
    const { vintage, cells } = figures.statistics;
    expect(cells).not.toEqual([]);
    expect(await owner.data(FIGURES, { vintage })).toEqual(figures);
  });

  test('has its line in the history, which names nobody', async () => {
    const { incident } = await owner.data<{ incident: { history: object[] } }>(
      'query ($id: ID!) { incident(id: $id) { history { fromStatus toStatus reason } } }',
      { id },
    );
    expect(incident.history.at(-1)).toEqual({ fromStatus: 'VALIDATED', toStatus: 'WITHDRAWN', reason: null });
    const { rows } = await database().query(
      `select member_id, organisation_id from incidents.incident_step where incident_id = $1 and to_status = 'WITHDRAWN'`,
      [id],
    );
    const nobody = '00000000-0000-0000-0000-000000000000';
    expect(rows).toEqual([{ member_id: nobody, organisation_id: nobody }]);
  });

  test('is erased once: asked again, the officer is given the same certificate', async () => {
    expect(await eraseOnRequest(request)).toEqual(erased);
    const erasures = (await trailOf(id)).filter(({ operation }) => operation === 'ERASURE');
    expect(erasures).toHaveLength(1);
  });
});

describe('what goes with a record', () => {
  test('its doubles are erased with it, and the doubles of these', async () => {
    const [id, double, further] = [
      await anIncidentAt('VALIDATED'),
      await anIncidentAt('SUBMITTED'),
      await anIncidentAt('SUBMITTED'),
    ];
    await take(validator, 'mergeIncident', further, { intoId: double, reason: 'Même fait.' });
    await take(validator, 'mergeIncident', double, { intoId: id, reason: 'Même fait.' });
    const about = await aSubjectRequest(further);
    const { request } = await eraseOnRequest(await aSubjectRequest(id));
    for (const one of [id, double, further]) {
      expect(await owner.data(CONTENT, { id: one })).toMatchObject({
        incident: { recordStatus: 'WITHDRAWN', narrative: null, place: { address: null } },
      });
      expect((await trailOf(one)).map(({ operation }) => operation)).toContain('ERASURE');
    }
    // Of the request about a double it is the certificate of that double, and it is closed by whoever answers it.
    const other = await eraseOnRequest(about);
    expect(other).toMatchObject({ request: { closedAt: expect.any(String), certificate: { recordId: further } } });
    expect(request?.certificate?.recordId).toBe(id);
  });

  test('a double is erased, and what it was merged into stays', async () => {
    const [id, double] = [await anIncidentAt('VALIDATED'), await anIncidentAt('SUBMITTED')];
    await take(validator, 'mergeIncident', double, { intoId: id, reason: 'Même fait.' });
    await eraseOnRequest(await aSubjectRequest(double));
    expect(await owner.data(CONTENT, { id: double })).toMatchObject({ incident: { narrative: null } });
    expect(await owner.data(CONTENT, { id })).toMatchObject({
      incident: { recordStatus: 'VALIDATED', narrative: expect.any(String) },
    });
  });

  test.each(['SUBMITTED', 'REJECTED'])('what was %s is erased like what was validated', async (status) => {
    const id = await anIncidentAt(status);
    expect(await eraseOnRequest(await aSubjectRequest(id))).toMatchObject({
      request: { certificate: { recordId: id } },
      errors: [],
    });
    expect(await owner.data(CONTENT, { id })).toMatchObject({
      incident: { recordStatus: 'WITHDRAWN', narrative: null },
    });
  });
});

test('twice at once it is erased once, with one certificate', async () => {
  const id = await anIncidentAt('VALIDATED');
  const requests = [await aSubjectRequest(id), await aSubjectRequest(id)];
  const erased = await Promise.all([...requests, ...requests].map((request) => eraseOnRequest(request)));
  const certificates = erased.map(({ request }) => request?.certificate);
  expect(certificates).toEqual(certificates.map(() => ({ ...certificates[0], recordId: id })));
  expect((await trailOf(id)).filter(({ operation }) => operation === 'ERASURE')).toHaveLength(1);
});
