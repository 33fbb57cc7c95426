import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration } from '../../support/given/a-declaration.js';
import { anIncidentAt, ask, take, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { anInvestigationAt, officer } from '../../support/given/an-investigation-at.js';

/* What a firm takes back keeps no personal data (GDPR art. 5(1)(e) and 17): content is erased, figures stay. */

const OWNER = as('firm.vendome');

const FULL = {
  descriptors: ['CLO-FULL-FACE-HELMET'],
  harm: { anyInjured: true, lightlyInjured: 2 },
  vehicles: [{ make: 'Yamaha', plate: 'AB-123-CD' }],
  handling: { tlp: 'TLP_AMBER_STRICT', codes: ['H3'], codeNote: 'Au seul assureur de Mme Martin.' },
};

const READ = `query ($id: ID!) { incident(id: $id) { recordStatus category attempted loss { stolenEur } narrative
  harm { anyInjured lightlyInjured } offenders { countMin countMax descriptors vehicles { make plate } }
  place { address latitude longitude } complaint { procedureNumber } handling { tlp codes codeNote } } }`;

test.each(['DRAFT', 'SUBMITTED', 'VALIDATED'])(
  'of what was %s nothing of persons is left, and its figures are',
  async (status) => {
    const { organisations } = await OWNER.data<{ organisations: { nodes: { id: string }[] } }>(
      '{ organisations(first: 1, kind: POLICE_SERVICE) { nodes { id } } }',
    );
    const complaint = {
      filedAt: '2009-12-19T08:00:00Z',
      serviceId: organisations.nodes[0]?.id,
      procedureNumber: 'PV 2009/17',
    };
    const id = await anIncidentAt(status, 'firm.vendome', { ...FULL, complaint });
    await take(OWNER, 'withdrawIncident', id);
    expect(await OWNER.data(READ, { id })).toEqual({
      incident: {
        recordStatus: 'WITHDRAWN',
        category: 'ARMED_ROBBERY',
        attempted: false,
        loss: { stolenEur: '85000000.00' },
        narrative: null,
        harm: { anyInjured: true, lightlyInjured: null },
        offenders: { countMin: 4, countMax: 4, descriptors: [], vehicles: [{ make: 'Yamaha', plate: null }] },
        place: { address: null, latitude: null, longitude: null },
        complaint: { procedureNumber: null },
        // That it was restricted is known, and no longer in which words.
        handling: { tlp: 'TLP_AMBER_STRICT', codes: ['H3'], codeNote: '[effacé]' },
      },
    });
    const { rows } = await database().query(
      `select p.*, o.*, c.*, d.digest from incidents.incident_particulars p join incidents.incident_offenders o using (incident_id)
       join incidents.incident_complaint c using (incident_id) join incidents.incident_declaration d using (incident_id) where incident_id = $1`,
      [id],
    );
    expect(rows[0].digest).toBeNull();
    for (const erased of ['grimés', 'CLO-FULL', 'AB-123', 'PV 2009/17'])
      expect(JSON.stringify(rows)).not.toContain(erased);
  },
);

test('with a record its doubles are taken back, and the doubles of these', async () => {
  const [id, double, further] = [
    await anIncidentAt('VALIDATED'),
    await anIncidentAt('SUBMITTED'),
    await anIncidentAt('SUBMITTED'),
  ];
  await take(validator, 'mergeIncident', further, { intoId: double, reason: 'Même fait.' });
  await take(validator, 'mergeIncident', double, { intoId: id, reason: 'Même fait.' });
  await take(OWNER, 'withdrawIncident', id);
  for (const one of [double, further])
    expect(await OWNER.data(READ, { id: one })).toMatchObject({
      incident: { recordStatus: 'WITHDRAWN', narrative: null, place: { address: null } },
    });
  const police = as('police.prefecture', { purpose: 'INVESTIGATION' });
  expect(await police.data('query ($id: ID!) { incident(id: $id) { id } }', { id: further })).toEqual({
    incident: null,
  });
});

test('a withdrawal is logged as the erasure it is', async () => {
  const id = await anIncidentAt('SUBMITTED');
  await take(OWNER, 'withdrawIncident', id);
  const { rows } = await database().query(
    `select operation, field_classes from audit.audit_entry where record_id = $1 and operation in ('ALTERATION', 'ERASURE') order by operation`,
    [id],
  );
  expect(rows).toEqual([
    { operation: 'ALTERATION', field_classes: ['recordStatus:SUBMITTED>WITHDRAWN'] },
    { operation: 'ERASURE', field_classes: ['Incident'] },
  ]);
});

test('neither peers nor police read what was taken back', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  await take(OWNER, 'withdrawIncident', id);
  for (const who of [as('firm.rivoli'), as('police.prefecture', { purpose: 'INVESTIGATION' })])
    expect(await who.data('query ($id: ID!) { incident(id: $id) { id } }', { id })).toEqual({ incident: null });
});

test('a draft that is taken back was never filed, and the secretariat reads it as little as before', async () => {
  const id = await anIncidentAt('DRAFT', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  await take(OWNER, 'withdrawIncident', id);
  const sentBack = await anIncidentAt('REJECTED');
  await take(OWNER, 'editIncident', sentBack, { input: await aDeclaration('firm.vendome') });
  await take(OWNER, 'withdrawIncident', sentBack);
  for (const unfiled of [id, sentBack])
    for (const who of [as('secretariat.analyst', { purpose: 'PREVENTION' }), validator]) {
      const read = await who.data('query ($id: ID!) { incident(id: $id) { id } }', { id: unfiled });
      expect(read).toEqual({ incident: null });
    }
  const filed = await anIncidentAt('SUBMITTED');
  await take(OWNER, 'withdrawIncident', filed);
  expect(await validator.data('query ($id: ID!) { incident(id: $id) { id } }', { id: filed })).toEqual({
    incident: { id: filed },
  });
});

test('the key of what was taken back declares nothing again, and loses no other event: whoever sends one is told to take another', async () => {
  const input = await aDeclaration('firm.vendome');
  const declared = await ask(OWNER, 'declareIncident', { input });
  const id = String(declared.incident?.['id']);
  await take(OWNER, 'withdrawIncident', id);
  for (const event of [input, { ...input, narrative: 'Un autre fait.' }]) {
    const { incident, errors } = await ask(OWNER, 'declareIncident', { input: event });
    expect([incident, errors]).toMatchObject([
      null,
      [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'clientMutationId'] }],
    ]);
  }
  const another = { ...input, narrative: 'Un autre fait.', clientMutationId: randomUUID() };
  expect((await ask(OWNER, 'declareIncident', { input: another })).errors).toEqual([]);
});

/** What the police hold of a record. */
const FILE = 'query ($id: ID!) { incident(id: $id) { recordStatus narrative complaint { procedureNumber } } }';

const refusedToTakeBack = async (id: string): Promise<void> => {
  const file = await officer.data(FILE, { id });
  const { incident, errors } = await ask(OWNER, 'withdrawIncident', { id, version: await versionSeenBy(OWNER, id) });
  expect([incident, errors]).toEqual([
    null,
    [
      {
        code: 'UNDER_INVESTIGATION',
        path: ['id'],
        message: expect.stringContaining('turn to the police service that received the complaint'),
      },
    ],
  ]);
  expect(await officer.data(FILE, { id })).toEqual(file);
};

test.each(['IN_PROGRESS', 'CLEARED', 'CLOSED_UNKNOWN_OFFENDER', 'JUDGED'])(
  'what the police have at %s its firm no longer takes back, and their file stays whole',
  async (status) => refusedToTakeBack(await anInvestigationAt(status)),
);

test.each(['NOT_REPORTED', 'COMPLAINT_FILED'])(
  'what the police have at %s is its firm’s to take back',
  async (status) => {
    expect(await take(OWNER, 'withdrawIncident', await anInvestigationAt(status))).toMatchObject({
      recordStatus: 'WITHDRAWN',
    });
  },
);

test('what was merged into a record is of the same file, and is not taken back while the police work on it', async () => {
  const intoId = await anInvestigationAt('IN_PROGRESS');
  const [double, further] = [await anInvestigationAt('COMPLAINT_FILED'), await anIncidentAt('SUBMITTED')];
  await take(validator, 'mergeIncident', further, { intoId: double, reason: 'Même fait.' });
  await take(validator, 'mergeIncident', double, { intoId, reason: 'Même fait.' });
  for (const id of [double, further, intoId]) await refusedToTakeBack(id);
});

test('what was merged into a record since its firm read it is not taken back unseen, and peers notice no merger', async () => {
  const GREEN = { handling: { tlp: 'TLP_GREEN' } };
  const ids = [await anIncidentAt('VALIDATED', 'firm.vendome', GREEN), await anIncidentAt('SUBMITTED')] as const;
  const [id, double] = ids;
  const peer = as('firm.rivoli');
  const asPeer = () => peer.ask('query ($id: ID!) { incident(id: $id) { version redactions { path } } }', { id });
  const readers = [OWNER, validator, officer];
  const seen = await Promise.all(readers.map((who) => versionSeenBy(who, id)));
  const [asSeen, version] = [await asPeer(), seen[0] as number];
  await take(validator, 'mergeIncident', double, { intoId: id, reason: 'Même fait.' });
  expect(await asPeer()).toEqual(asSeen);
  expect(await Promise.all(readers.map((who) => versionSeenBy(who, id)))).toEqual(seen.map((before) => before + 1));
  const { errors } = await ask(OWNER, 'withdrawIncident', { id, version });
  expect(errors.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
  expect(await OWNER.data(FILE, { id: double })).toMatchObject({ incident: { recordStatus: 'MERGED' } });
  await take(OWNER, 'withdrawIncident', id);
});

test('of a merger and a withdrawal that cross the second is told of the first', async () => {
  for (let time = 0; time < 3; time += 1) {
    const [id, double] = [await anIncidentAt('VALIDATED'), await anIncidentAt('SUBMITTED')];
    const version = await versionSeenBy(OWNER, id);
    const [merged, takenBack] = await Promise.all([
      ask(validator, 'mergeIncident', { id: double, version: 1, intoId: id, reason: 'Même fait.' }),
      ask(OWNER, 'withdrawIncident', { id, version }),
    ]);
    expect([merged, takenBack].flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual([
      merged.incident ? 'VERSION_CONFLICT' : 'NOT_POSSIBLE_NOW',
    ]);
  }
});
