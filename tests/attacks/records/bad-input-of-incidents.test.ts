import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration, aFiledIncident, aPremisesOf } from '../../support/given/a-declaration.js';
import { aDraft, anIncidentAt, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';
import { apiSchema } from '../../support/graph-paths.js';
import { once } from '../../support/once.js';
import { complaintAbout } from './complaint-about.js';

/* Whatever is wrong with a request is said by the name of the field, and nothing of the request is stored. */

/** The day before it happened. */
const EARLY = '2009-12-17T08:00:00Z';

const FIRM = as('firm.vendome');
const many = (count: number, one: (index: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, i) => one(i));
const interval = (from: string, to: string, precision = 'MINUTE') => ({ occurred: { from, to, precision } });
const loss = (changes: object) => ({ loss: { stolenEur: '1', basis: 'INSURED', certainty: 'ADJUSTER', ...changes } });
const call = (changes: object) => ({ emergencyCall: { path: 'CALL_17', ...changes } });
const NOBODY_INJURED = { anyInjured: true, lightlyInjured: 0, seriouslyInjured: 0, killed: 0 };
const green = (changes: object) => ({ handling: { tlp: 'TLP_GREEN', ...changes } });

/** What is wrong, how it is sent, and the field that must be named. */
const INPUTS: readonly (readonly [string, Record<string, unknown> | (() => Promise<object>), string])[] = [
  ['an end before the beginning', interval('2009-12-18T18:00:00Z', '2009-12-18T17:00:00Z'), 'occurred.to'],
  ['tomorrow', interval('2999-01-01T00:00:00Z', '2999-01-01T00:01:00Z'), 'occurred'],
  ['a time before there were figures', interval('1066-10-14T00:00:00Z', '1066-10-14T01:00:00Z'), 'occurred'],
  ['a month told to the minute', interval('2009-12-01T00:00:00Z', '2009-12-18T17:00:00Z'), 'precision'],
  ['a half-day that is none', interval('2009-12-18T10:30:00Z', '2009-12-18T11:30:00Z', 'HALF_DAY'), 'precision'],
  ['a date that is none', interval('yesterday', '2009-12-18T17:00:00Z'), 'from'],
  ['a precision that is none', interval('2009-12-18T17:00:00Z', '2009-12-18T17:10:00Z', 'SECOND'), 'precision'],
  ['premises of another firm', async () => ({ premisesId: await aPremisesOf('firm.rivoli') }), 'premisesId'],
  ['a malformed id', { premisesId: "x' or 1=1 --" }, 'premisesId'],
  ['a category that is none', { category: 'MURDER' }, 'category'],
  ['a method that is not in the catalogue', { modusOperandi: ['MO-NO-SUCH-THING'] }, 'modusOperandi'],
  ['21 methods', { modusOperandi: many(21, (i) => `M${i}`) }, 'modusOperandi'],
  [
    'a recipient that is no id',
    { audienceOrganisationIds: ['x'], ...green({ tlp: 'TLP_AMBER' }) },
    'audienceOrganisationIds',
  ],
  ['21 descriptors', { descriptors: many(21, String) }, 'descriptors'],
  ['a descriptor of no vocabulary', { descriptors: ['scar'] }, 'descriptors'],
  ['11 vehicles', { vehicles: many(11, () => ({ make: 'Yamaha' })) }, 'vehicles'],
  ['a vehicle of which nothing is said', { vehicles: [{}] }, 'vehicles'],
  ['a plate that is none', { vehicles: [{ plate: 'AB!123' }] }, 'plate'],
  ['a plate as a model', { vehicles: [{ model: 'Clio ab 123 cd' }] }, 'vehicles.0.model'],
  ['a plate as a colour', { vehicles: [{ colour: 'noire 1234AB75', plate: null }] }, 'vehicles.0.colour'],
  ['an overlong narrative', { narrative: 'a'.repeat(5_001) }, 'narrative'],
  ['a narrative with signs nobody reads', { narrative: 'a\u0007b' }, 'narrative'],
  ['a loss that is no number', loss({ stolenEur: 'NaN' }), 'stolenEur'],
  ['an infinite loss', loss({ stolenEur: 'Infinity' }), 'stolenEur'],
  ['a loss as a float', loss({ stolenEur: 1e308 }), 'stolenEur'],
  ['a loss of 40 digits', loss({ stolenEur: '9'.repeat(40) }), 'stolenEur'],
  ['a loss below zero', loss({ stolenEur: '-1' }), 'stolenEur'],
  ['damage of three decimals', loss({ damageEur: '1.001' }), 'damageEur'],
  ['closed for a thousand years', loss({ closureHours: 8_766_000 }), 'closureHours'],
  ['a loss of an attempt', { attempted: true }, 'stolenEur'],
  ['more offenders at least than at most', { offendersMin: 3, offendersMax: 2 }, 'offendersMax'],
  ['offenders beyond Int', { offendersMin: 2_147_483_648 }, 'offendersMin'],
  ['half an offender', { offendersMin: 0.5 }, 'offendersMin'],
  ['a week and a second on the scene', { onSceneSeconds: 604_801 }, 'onSceneSeconds'],
  ['a weapon beside none', { weapons: ['NONE_SEEN', 'BLADE'] }, 'weapons'],
  ['a weapon that is none', { weapons: ['FEATHER'] }, 'weapons'],
  ['injured persons, of whom none was injured', { harm: { anyInjured: false, killed: 1 } }, 'anyInjured'],
  ['somebody injured, and nobody who was', { harm: NOBODY_INJURED }, 'anyInjured'],
  [
    'a call before its first sign',
    call({ firstSignAt: '2009-12-18T18:00:00Z', calledAt: '2009-12-18T17:00:00Z' }),
    'calledAt',
  ],
  ['a call years before the event', call({ calledAt: '2007-12-18T17:43:00Z' }), 'calledAt'],
  ['a call that nobody made', call({ path: 'NONE', itemsGiven: ['ADDRESS'] }), 'path'],
  [
    'a complaint with no service',
    { complaint: { filedAt: '2009-12-19T08:00:00Z', serviceId: randomUUID() } },
    'serviceId',
  ],
  ['a complaint before the event', { complaint: { filedAt: EARLY, serviceId: randomUUID() } }, 'filedAt'],
  [
    'a procedure number that tells of somebody',
    { complaint: { filedAt: '2009-12-19T08:00:00Z', serviceId: randomUUID(), procedureNumber: 'PV 1, deux Roumains' } },
    'procedureNumber',
  ],
  ['H3 without its words', green({ codes: ['H3'] }), 'codeNote'],
  ['an overlong code note', green({ codeNote: 'a'.repeat(501) }), 'codeNote'],
  ['a plate in a code note', green({ codeNote: 'Clio AB-123-CD' }), 'codeNote'],
  ['a plate with slashes', green({ codeNote: 'Clio AB/123/CD' }), 'codeNote'],
  ['sharing that has ended', green({ expiresAt: '2010-01-01T00:00:00Z' }), 'expiresAt'],
  ['a label that is none', green({ tlp: 'TLP_PURPLE' }), 'tlp'],
  ['no key', { clientMutationId: ' ' }, 'clientMutationId'],
  ['an overlong key', { clientMutationId: 'a'.repeat(101) }, 'clientMutationId'],
];

/** Asked with whatever is wrong in `tests/investigation`. */
const ELSEWHERE = ['giveFeedback'];

const INCIDENT =
  'select i.*, p.version as parts from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id';
const rowOf = async (id: string): Promise<object> =>
  (await database().query(`${INCIDENT} where i.id = $1`, [id])).rows[0];
const isTaken = async (key: unknown): Promise<boolean> =>
  (await database().query('select 1 from incidents.incident_declaration where client_mutation_id = $1', [key]))
    .rowCount !== 0;

const RING = { stolenItems: [{ kind: 'RING', valueEur: '500.00' }] };
// What is refused leaves a record as it was, and so everything can be asked of the same few.
const theDraft = once(() => aDraft('firm.vendome'));
const theFiled = once(() => aFiledIncident('firm.vendome', RING));
const theValidated = once(() => anIncidentAt('VALIDATED', 'firm.vendome', RING));

test.each(INPUTS)('%s, whether declared, drafted or edited', async (_, changes, field) => {
  const given = typeof changes === 'function' ? await changes() : changes;
  const id = await theDraft();
  const [version, before] = [await versionSeenBy(FIRM, id), await rowOf(id)];
  for (const [mutation, more] of [
    ['declareIncident', {}],
    ['draftIncident', {}],
    ['editIncident', { id, version }],
  ] as const) {
    const input = { ...(await aDeclaration('firm.vendome')), ...given };
    const said = await complaintAbout(FIRM, mutation, { ...more, input });
    expect([mutation, said]).toEqual([mutation, expect.stringContaining(field)]);
    expect([mutation, await isTaken(input['clientMutationId' as never])]).toEqual([mutation, false]);
  }
  expect(await rowOf(id)).toEqual(before);
});

test.each(['modusOperandi', 'audienceOrganisationIds', 'audienceMemberIds', 'descriptors'])(
  '10,001 %s are refused at the door by their name, and nothing of them is stored',
  async (field) => {
    for (const mutation of ['declareIncident', 'draftIncident']) {
      const input = await aDeclaration('firm.vendome', { [field]: many(10_001, String) });
      const { data, errors } = await FIRM.ask(
        `mutation ($input: IncidentInput!) { ${mutation}(input: $input) { errors { code } } }`,
        { input },
      );
      expect([data ?? null, errors?.map(({ message, extensions }) => [extensions?.code, message])]).toEqual([
        null,
        [['BAD_USER_INPUT', `\`$input.${field}\` holds more than 500 entries.`]],
      ]);
      expect(await isTaken(input['clientMutationId'])).toBe(false);
    }
  },
);

/** Of a step: who takes it, and what else it is given. */
const STEPS: Readonly<Record<string, readonly [typeof FIRM, Record<string, unknown>]>> = {
  submitIncident: [FIRM, {}],
  withdrawIncident: [FIRM, {}],
  validateIncident: [validator, {}],
  rejectIncident: [validator, { reason: 'À vérifier.' }],
  mergeIncident: [validator, { reason: 'Même fait.', intoId: randomUUID() }],
  relabelIncident: [FIRM, { input: { handling: { tlp: 'TLP_GREEN', codes: ['H2'] } } }],
  requalifyIncident: [validator, { reason: 'À vérifier.', category: 'BURGLARY' }],
  recordComplaint: [
    FIRM,
    { complaint: { filedAt: '2009-12-19T09:00:00Z', serviceId: randomUUID() }, clientMutationId: randomUUID() },
  ],
  amendIncident: [FIRM, { input: { harm: { anyInjured: true, reason: 'Reçu.' } }, clientMutationId: randomUUID() }],
  setInvestigationStatus: [officer, { status: 'IN_PROGRESS' }],
};

const WRONG: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ['a malformed id', { id: "x' or 1=1 --" }, 'id'],
  ['an id of 10,001 signs', { id: 'a'.repeat(10_001) }, 'id'],
  ['an unknown id', { id: randomUUID() }, 'id'],
  ['a version beyond Int', { version: 2_147_483_648 }, 'version'],
  ['a version that is no number', { version: 'NaN' }, 'version'],
  ['half a version', { version: 1.5 }, 'version'],
  ['an empty reason', { reason: ' ' }, 'reason'],
  ['an overlong reason', { reason: 'a'.repeat(1_001) }, 'reason'],
  ['a reason with signs nobody reads', { reason: 'a\u0000b' }, 'reason'],
  ['a malformed target', { intoId: 'x' }, 'intoId'],
  ['a category that is none', { category: 'MURDER' }, 'category'],
  ['a status that is none', { status: 'SOLVED' }, 'status'],
  ['a complaint of which nothing is said', { complaint: {} }, 'filedAt'],
  ['an empty key', { clientMutationId: ' ' }, 'clientMutationId'],
];

const OF_STEPS = Object.entries(STEPS).flatMap(([mutation, [, more]]) =>
  WRONG.filter(([, changes]) =>
    Object.keys(changes).every((name) => ['id', 'version', ...Object.keys(more)].includes(name)),
  ).map(([name, changes, field]) => [name, mutation, changes, field] as const),
);

test.each(OF_STEPS)('%s for %s', async (_, mutation, changes, field) => {
  const [who, more] = STEPS[mutation] as (typeof STEPS)[string];
  const id = mutation === 'submitIncident' ? await theDraft() : await theFiled();
  const before = await rowOf(id);
  const given = { id, version: await versionSeenBy(who, id), ...more, ...changes };
  expect(await complaintAbout(who, mutation, given)).toContain(field);
  expect(await rowOf(id)).toEqual(before);
});

test.each(["x' or 1=1 --", 'a'.repeat(10_001), '', randomUUID()])('an edit of %j, which is no incident', async (id) => {
  const input = await aDeclaration('firm.vendome');
  expect(await complaintAbout(FIRM, 'editIncident', { id, version: 1, input })).toBe('id: There is no such incident.');
  expect(await isTaken(input['clientMutationId'])).toBe(false);
});

test.each([
  ['a malformed id', { incidentId: "x' or 1=1 --" }, 'incidentId'],
  ['an unknown id', { incidentId: randomUUID() }, 'incidentId'],
  ['half a version', { version: 1.5 }, 'version'],
  ['a thing that was not taken', { reference: 'GDS-0000-0000' }, 'reference'],
  ['a thing with signs nobody reads', { reference: 'a\u0000b\uD800' }, 'reference'],
  ['a day that is none', { recoveredOn: 'yesterday' }, 'recoveredOn'],
  ['a day to come', { recoveredOn: '2999-01-01' }, 'recoveredOn'],
])('%s for a recovery', async (_, changes, field) => {
  const id = await theFiled();
  const sql = 'select items -> 0 ->> $2 as reference, recoveries from incidents.incident_goods where incident_id = $1';
  const [goods] = (await database().query(sql, [id, 'reference'])).rows;
  const { reference } = goods;
  const given = { incidentId: id, version: await versionSeenBy(FIRM, id), reference, recoveredOn: '2010-03-01' };
  expect(await complaintAbout(FIRM, 'recordRecovery', { ...given, ...changes })).toContain(field);
  expect((await database().query(sql, [id, 'reference'])).rows).toEqual([goods]);
});

const outcome = (changes: object) => ({ callOutcome: changes });
const methods = (changes: object) => ({ modusOperandi: changes });

test.each<readonly [string, typeof FIRM, Readonly<Record<string, object>>, string]>([
  ['nothing', FIRM, {}, 'input'],
  ['a part that is another’s', FIRM, outcome({ unfounded: true }), 'callOutcome'],
  ['an end before the beginning', FIRM, interval('2009-12-18T18:00:00Z', '2009-12-18T17:00:00Z'), 'occurred.to'],
  ['tomorrow', FIRM, interval('2999-01-01T00:00:00Z', '2999-01-01T00:01:00Z'), 'occurred.to'],
  ['a day long after its call', FIRM, interval('2009-12-20T17:00:00Z', '2009-12-20T17:10:00Z'), 'firstSignAt'],
  ['a loss that is no number', FIRM, loss({ stolenEur: 'NaN' }), 'stolenEur'],
  ['a loss below zero', FIRM, loss({ stolenEur: '-1' }), 'stolenEur'],
  ['a loss less than the things it is made of', FIRM, loss({ stolenEur: '1.00' }), 'stolenEur'],
  ['damage below zero', FIRM, loss({ stolenEur: '9000.00', damageEur: '-1' }), 'damageEur'],
  ['more that came back than was taken', FIRM, loss({ stolenEur: '9000.00', recoveredEur: '9000.01' }), 'recoveredEur'],
  ['less than nothing that came back', FIRM, loss({ stolenEur: '9000.00', recoveredEur: '-1' }), 'recoveredEur'],
  ['a basis that is none', FIRM, loss({ basis: 'GUESS' }), 'basis'],
  ['a certainty that is none', FIRM, loss({ certainty: 'SURE' }), 'certainty'],
  ['closed for a thousand years', FIRM, loss({ stolenEur: '9000.00', closureHours: 8_766_000 }), 'closureHours'],
  ['injured persons, of whom none was injured', FIRM, { harm: { anyInjured: false, killed: 1 } }, 'anyInjured'],
  ['somebody injured, and nobody who was', FIRM, { harm: NOBODY_INJURED }, 'anyInjured'],
  ['less than nobody', FIRM, { harm: { anyInjured: true, lightlyInjured: -1 } }, 'lightlyInjured'],
  ['a call years before the event', FIRM, call({ calledAt: '2007-12-18T17:43:00Z' }), 'calledAt'],
  ['a call that nobody made', FIRM, call({ path: 'NONE', itemsGiven: ['ADDRESS'] }), 'path'],
  ['an arrival before the call', officer, outcome({ arrivedAt: '2009-12-18T17:43:09Z' }), 'callOutcome.arrivedAt'],
  ['an arrival to come', officer, outcome({ arrivedAt: '2999-01-01T00:00:00Z' }), 'callOutcome.arrivedAt'],
  ['an arrival that is no time', officer, outcome({ arrivedAt: 'late' }), 'arrivedAt'],
  ['a method that is not in the catalogue', officer, methods({ codes: ['MO-NO-SUCH-THING'] }), 'modusOperandi.codes'],
  ['21 methods', FIRM, methods({ codes: many(21, (i) => `M${i}`) }), 'modusOperandi.codes'],
  ['the methods it has', FIRM, methods({ codes: ['MO-DISGUISE'] }), 'modusOperandi'],
  ['methods without a reason', FIRM, methods({ codes: [], reason: null }), 'reason'],
  ['methods for an empty reason', FIRM, methods({ codes: [], reason: ' ' }), 'modusOperandi.reason'],
  ['a narrative of 5,001 signs', FIRM, { narrative: { text: 'a'.repeat(5_001) } }, 'narrative.text'],
  ['a narrative nobody reads', FIRM, { narrative: { text: 'a\u0000b' } }, 'narrative.text'],
  ['a call for an overlong reason', FIRM, call({ reason: 'a'.repeat(1_001) }), 'emergencyCall.reason'],
  ['harm for a reason nobody reads', FIRM, { harm: { anyInjured: true, reason: 'a\u0000b' } }, 'harm.reason'],
])('an amendment to %s', async (_, who, parts, field) => {
  const id = await theValidated();
  const before = await rowOf(id);
  const input = Object.fromEntries(Object.entries(parts).map(([part, told]) => [part, { reason: 'Reçu.', ...told }]));
  const given = { id, version: await versionSeenBy(who, id), input, clientMutationId: randomUUID() };
  expect(await complaintAbout(who, 'amendIncident', given)).toContain(field);
  expect(await rowOf(id)).toEqual(before);
});

test('every mutation of incidents is asked here', () => {
  const fields = Object.values(apiSchema().getMutationType()?.getFields() ?? {});
  const ofIncidents = fields.filter(({ type }) => String(type) === 'IncidentPayload').map(({ name }) => name);
  expect(ofIncidents.sort()).toEqual(
    ['declareIncident', 'draftIncident', 'editIncident', 'recordRecovery', ...Object.keys(STEPS), ...ELSEWHERE].sort(),
  );
});
