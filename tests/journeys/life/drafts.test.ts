import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { DEMO_USER_NAMES, purposeOf } from '../../support/demo-viewers.js';
import { aDeclaration, aPremisesOf } from '../../support/given/a-declaration.js';
import {
  aDraft,
  anIncidentAt,
  ask,
  REACHED_STATUSES,
  take,
  validator,
  versionSeenBy,
} from '../../support/given/an-incident-at.js';

/* DOMAIN: a declaration can be written over days. A draft is its firm's alone, and nothing but a draft is ever written anew. */

const OWNER = as('firm.vendome');

const EVERYTHING = `query ($id: ID!) { incident(id: $id) { recordStatus category occurred { from to precision } place { area { inseeCode } address }
  loss { stolenEur } harm { anyInjured lightlyInjured } offenders { countMin countMax weapons descriptors vehicles { make plate } }
  modusOperandi { code } emergencyCall { path callDelaySeconds } complaint { procedureNumber } investigationStatus narrative
  handling { tlp } } }`;

test('a draft is seen by its firm and by nobody else', async () => {
  const id = await aDraft('firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  for (const userName of DEMO_USER_NAMES) {
    const answer = await as(userName, { purpose: purposeOf(userName) }).ask<{ incident: object | null }>(
      'query ($id: ID!) { incident(id: $id) { id recordStatus } }',
      { id },
    );
    const sees = ['firm.vendome', 'firm.vendome.security'].includes(userName);
    expect([userName, answer.data?.incident ?? null]).toEqual([userName, sees ? { id, recordStatus: 'DRAFT' } : null]);
  }
});

test('a draft that is written anew reads like a declaration of the same', async () => {
  const { nodes } = (
    await OWNER.data<{ organisations: { nodes: { id: string }[] } }>(
      '{ organisations(first: 1, kind: POLICE_SERVICE) { nodes { id } } }',
    )
  ).organisations;
  const changes = {
    category: 'BURGLARY',
    weapons: ['TOOL'],
    occurred: { from: '2010-03-01T23:00:00Z', to: '2010-03-02T23:00:00Z', precision: 'DAY' },
    loss: { stolenEur: '12.50', damageEur: '3', basis: 'INSURED', certainty: 'STOCKTAKE', closureHours: 3 },
    harm: { anyInjured: true, lightlyInjured: 1 },
    offendersMin: 1,
    offendersMax: null,
    vehicles: [{ plate: 'ab123cd' }, { make: 'Yamaha', plate: 'EF-456-GH' }],
    descriptors: ['CLO-FULL-FACE-HELMET'],
    modusOperandi: [],
    emergencyCall: null,
    complaint: { filedAt: '2010-03-03T08:00:00Z', serviceId: nodes[0]?.id, procedureNumber: 'PV 2010/1' },
    handling: { tlp: 'TLP_GREEN' },
  };
  const id = await aDraft('firm.vendome');
  const input = await aDeclaration('firm.vendome', changes);
  await take(OWNER, 'editIncident', id, { input });
  const same = await aDraft('firm.vendome', { ...changes, narrative: input['narrative'] });
  const [edited, declared] = await Promise.all([id, same].map((one) => OWNER.data(EVERYTHING, { id: one })));
  expect(edited).toEqual(declared);
  expect(edited).toMatchObject({ incident: { recordStatus: 'DRAFT', investigationStatus: 'COMPLAINT_FILED' } });
});

test('an edit raises the version, and a stale one is a conflict that changes nothing', async () => {
  const id = await aDraft('firm.vendome');
  const version = await versionSeenBy(OWNER, id);
  const edit = async (narrative: string) =>
    ask(OWNER, 'editIncident', { id, version, input: await aDeclaration('firm.vendome', { narrative }) });
  const [one, other] = await Promise.all([edit('Première version.'), edit('Seconde version.')]);
  expect([one, other].flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT']);
  const won = one.incident ? 'Première version.' : 'Seconde version.';
  const { incident } = await OWNER.data<{ incident: { narrative: string; version: number } }>(
    'query ($id: ID!) { incident(id: $id) { narrative version } }',
    { id },
  );
  expect(incident.narrative).toBe(won);
  expect(incident.version).toBeGreaterThan(version);
});

test('the same edit sent twice is one edit', async () => {
  const id = await aDraft('firm.vendome');
  const given = {
    id,
    version: await versionSeenBy(OWNER, id),
    input: await aDeclaration('firm.vendome', { clientMutationId: randomUUID() }),
  };
  const first = await ask(OWNER, 'editIncident', given);
  expect(first.errors).toEqual([]);
  expect(await ask(OWNER, 'editIncident', given)).toEqual(first);
});

test('a draft of an armed robbery may wait for its weapon, and is declared with it', async () => {
  const id = await aDraft('firm.vendome', { category: 'ARMED_ROBBERY', weapons: [] });
  const declare = async () => ask(OWNER, 'submitIncident', { id, version: await versionSeenBy(OWNER, id) });
  expect(await declare()).toMatchObject({ incident: null, errors: [{ code: 'INCONSISTENT', path: ['id'] }] });
  await take(OWNER, 'editIncident', id, { input: await aDeclaration('firm.vendome', { weapons: ['HANDGUN'] }) });
  expect(await declare()).toMatchObject({ incident: { recordStatus: 'SUBMITTED' }, errors: [] });
});

test('a draft that is declared can be read by the secretariat, and is validated as any other', async () => {
  const id = await aDraft('firm.vendome');
  expect(await take(OWNER, 'submitIncident', id)).toMatchObject({ recordStatus: 'SUBMITTED' });
  expect(await take(validator, 'validateIncident', id)).toMatchObject({ recordStatus: 'VALIDATED' });
  const { incident } = await OWNER.data<{ incident: { history: object[] } }>(
    'query ($id: ID!) { incident(id: $id) { history { fromStatus toStatus reason } } }',
    { id },
  );
  expect(incident.history).toEqual([
    { fromStatus: 'DRAFT', toStatus: 'SUBMITTED', reason: null },
    { fromStatus: 'SUBMITTED', toStatus: 'VALIDATED', reason: null },
  ]);
});

test('a draft bears the time at which it was declared, and not at which it was begun', async () => {
  const id = await aDraft('firm.vendome');
  const reportedAt = async () =>
    (
      await OWNER.data<{ incident: { reportedAt: string } }>('query ($id: ID!) { incident(id: $id) { reportedAt } }', {
        id,
      })
    ).incident.reportedAt;
  const begun = await reportedAt();
  await take(OWNER, 'submitIncident', id);
  expect(Date.parse(await reportedAt())).toBeGreaterThan(Date.parse(begun));
});

test('a draft whose premises have moved since is not declared as it was', async () => {
  // Premises at which no other test declares anything.
  const usual = await aPremisesOf('firm.vendome');
  const { rows } = await database().query<{ id: string }>(
    `select p.id from organisations.premises p join organisations.premises q using (organisation_id)
      where q.id = $1 and p.id <> $1 order by p.id limit 1`,
    [usual],
  );
  const premisesId = rows[0]?.id;
  const id = await aDraft('firm.vendome', { premisesId });
  const move = (by: number) =>
    database().query('update organisations.premises set latitude = latitude + $2 where id = $1', [premisesId, by]);
  await move(1);
  const refused = await ask(OWNER, 'submitIncident', { id, version: await versionSeenBy(OWNER, id) });
  await move(-1);
  expect(refused.errors.map(({ code }) => code)).toEqual(['DRAFT_OUT_OF_DATE']);
});

test.each(REACHED_STATUSES.filter((status) => status !== 'DRAFT' && status !== 'REJECTED'))(
  'nobody writes a record anew once it is %s',
  async (status) => {
    const id = await anIncidentAt(status);
    const { incident, errors } = await ask(OWNER, 'editIncident', {
      id,
      version: await versionSeenBy(OWNER, id),
      input: await aDeclaration('firm.vendome'),
    });
    expect(incident).toBeNull();
    expect(errors).toEqual([
      { code: 'NOT_POSSIBLE_NOW', path: ['id'], message: `This step begins at DRAFT or REJECTED, not at ${status}.` },
    ]);
  },
);
