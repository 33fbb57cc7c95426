import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { amend } from '../../support/given/an-amendment.js';
import { anIncidentAt, take, validator } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';

/* Whoever reads a part reads what stood in it and why it was amended, and of the other parts neither. */

const owner = as('firm.vendome');
const centralOffice = as('police.oclco', { purpose: 'INVESTIGATION' });
const peer = as('firm.rivoli');

const LOSS = { stolenEur: '12500.00', damageEur: '900.00', basis: 'PURCHASE_COST', certainty: 'ADJUSTER' };
const HARM = { anyInjured: true, lightlyInjured: 2 };
const CALL = { path: 'CALL_112', firstSignAt: '2009-12-18T17:41:00Z', calledAt: '2009-12-18T17:42:00Z' };
const OCCURRED = { from: '2009-12-18T17:40:30Z', to: '2009-12-18T17:50:00Z', precision: 'MINUTE' };
const METHODS = { codes: ['MO-SCOUTING', 'MO-DISGUISE'] };
const NARRATIVE = { text: 'Deux hommes casqués.' };
const GOODS = { items: [{ kind: 'RING', brand: 'Valcourt', valueEur: '450.00' }] };
const OFFENDERS = {
  offendersMin: 3,
  weapons: ['HANDGUN'],
  vehicles: [{ make: 'Yamaha', plate: 'XY-419-QT' }, { plate: 'XY-420-QT' }],
  descriptors: ['CLO-FULL-FACE-HELMET'],
};
const EVERYTHING = {
  occurred: { ...OCCURRED, reason: 'Vidéo relue.' },
  loss: { ...LOSS, reason: 'Inventaire terminé.' },
  harm: { ...HARM, reason: 'Certificats reçus.' },
  emergencyCall: { ...CALL, reason: 'Journal de l’alarme.' },
  modusOperandi: { ...METHODS, reason: 'Vu sur les images.' },
  narrative: { ...NARRATIVE, reason: 'Témoin entendu.' },
  stolenItems: { ...GOODS, reason: 'Certificat retrouvé.' },
  offenders: { ...OFFENDERS, reason: 'Plaque relue.' },
};

const READ = `query ($id: ID!) { incident(id: $id) { amendments { part reason before {
  occurred { from to precision } loss { stolenEur recoveredEur damageEur basis certainty }
  harm { anyInjured lightlyInjured confinedPersons }
  emergencyCall { path firstSignAt calledAt arrivedAt callDelaySeconds unfounded itemsGiven } modusOperandi { code labelFr } narrative
  stolenItems { reference kind brand serialNumber valueEur recoveredOn }
  offenders { countMin countMax weapons descriptors vehicles { make plate } } } } } }`;
interface Told {
  readonly part: string;
  readonly reason: string;
  readonly before: Readonly<Record<string, unknown>> | null;
}
const told = async (who: Asker, id: string): Promise<Told[] | null> =>
  (await who.data<{ incident: { amendments: Told[] | null } }>(READ, { id })).incident.amendments;
const codesOf = ({ errors }: Awaited<ReturnType<typeof amend>>) => errors.map(({ code, path }) => [code, path]);

describe('when every part is amended at once', () => {
  const anAmended = async (): Promise<string> => {
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', {
      modusOperandi: ['MO-DISGUISE'],
      stolenItems: [{ kind: 'RING', valueEur: '400.00' }],
      vehicles: [{ make: 'Yamaha', plate: 'XY-491-QT' }],
    });
    expect(codesOf(await amend(owner, id, EVERYTHING))).toEqual([]);
    return id;
  };

  test('each has its own reason, and the central office reads neither that of the call nor how it stood', async () => {
    const id = await anAmended();
    const reasonsFor = async (who: Asker) =>
      Object.fromEntries(((await told(who, id)) ?? []).map(({ part, reason }) => [part, reason]));
    const all = {
      OCCURRED: 'Vidéo relue.',
      LOSS: 'Inventaire terminé.',
      HARM: 'Certificats reçus.',
      EMERGENCY_CALL: 'Journal de l’alarme.',
      MODUS_OPERANDI: 'Vu sur les images.',
      NARRATIVE: 'Témoin entendu.',
      GOODS: 'Certificat retrouvé.',
      OFFENDERS: 'Plaque relue.',
    };
    for (const who of [owner, officer]) expect(await reasonsFor(who)).toEqual(all);
    const { OFFENDERS: _persons, ...seen } = all;
    expect(await reasonsFor(validator)).toEqual(seen);
    expect(JSON.stringify(await told(validator, id))).not.toMatch(/XY-491|Plaque/);
    const { EMERGENCY_CALL: _, ...others } = all;
    expect(await reasonsFor(centralOffice)).toEqual(others);
    expect(JSON.stringify(await told(centralOffice, id))).not.toMatch(/CALL_17|alarme/);
  });

  test('what stood in it is told as the part itself is, and a peer is told of none', async () => {
    const id = await anAmended();
    const nothing = {
      occurred: null,
      loss: null,
      harm: null,
      emergencyCall: null,
      modusOperandi: null,
      narrative: null,
      stolenItems: null,
      offenders: null,
    };
    const stood = Object.fromEntries(((await told(owner, id)) ?? []).map(({ part, before }) => [part, before]));
    expect(stood).toEqual({
      OCCURRED: {
        ...nothing,
        occurred: { from: '2009-12-18T17:40:00.000Z', to: '2009-12-18T17:55:00.000Z', precision: 'MINUTE' },
      },
      LOSS: {
        ...nothing,
        loss: {
          stolenEur: '85000000.00',
          recoveredEur: null,
          damageEur: null,
          basis: 'PURCHASE_COST',
          certainty: 'FIRST_ESTIMATE',
        },
      },
      HARM: { ...nothing, harm: { anyInjured: false, lightlyInjured: null, confinedPersons: null } },
      EMERGENCY_CALL: { ...nothing, emergencyCall: expect.objectContaining({ path: 'CALL_17', unfounded: null }) },
      MODUS_OPERANDI: { ...nothing, modusOperandi: [expect.objectContaining({ code: 'MO-DISGUISE' })] },
      GOODS: {
        ...nothing,
        stolenItems: [expect.objectContaining({ kind: 'RING', brand: null, valueEur: '400.00', recoveredOn: null })],
      },
      OFFENDERS: {
        ...nothing,
        offenders: {
          countMin: 4,
          countMax: 4,
          weapons: ['HANDGUN'],
          descriptors: [],
          vehicles: [{ make: 'Yamaha', plate: 'XY-491-QT' }],
        },
      },
      NARRATIVE: { ...nothing, narrative: expect.stringContaining('Quatre individus grimés') },
    });
    const everything = (await told(owner, id)) ?? [];
    expect(await told(officer, id)).toEqual(everything);
    expect(await told(validator, id)).toEqual(everything.filter(({ part }) => part !== 'OFFENDERS'));
    const shared = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
    await amend(owner, shared, { loss: LOSS });
    expect(await told(peer, shared)).toBeNull();
  });

  test('nothing of it is left once the record is taken back', async () => {
    const id = await anAmended();
    await take(owner, 'withdrawIncident', id);
    expect(await told(owner, id)).toEqual(expect.arrayContaining([{ part: 'LOSS', reason: '[effacé]', before: null }]));
  });
});

test('what came back since is no part of a loss that was amended', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', { stolenItems: [{ kind: 'RING', valueEur: '500.00' }] });
  expect(codesOf(await amend(owner, id, { loss: LOSS }))).toEqual([]);
  const { rows } = await database().query(
    `select i.version, g.items -> 0 ->> 'reference' as reference from incidents.incident_goods g
       join incidents.incident i on i.id = g.incident_id where g.incident_id = $1`,
    [id],
  );
  await owner.data(
    `mutation ($id: ID!, $version: Int!, $reference: String!) {
       recordRecovery(incidentId: $id, version: $version, reference: $reference, recoveredOn: "2010-03-01") { errors { code } } }`,
    { id, version: await versionSeen(id), reference: rows[0].reference },
  );
  const now = await owner.data('query ($id: ID!) { incident(id: $id) { loss { recoveredEur } } }', { id });
  expect(now).toEqual({ incident: { loss: { recoveredEur: '500.00' } } });
  expect((await told(owner, id))?.[0]?.before).toMatchObject({
    loss: { stolenEur: '85000000.00', recoveredEur: null },
  });
});

const versionSeen = async (id: string): Promise<number> =>
  (await owner.data<{ incident: { version: number } }>('query ($id: ID!) { incident(id: $id) { version } }', { id }))
    .incident.version;

test('what stands already is no amendment, whichever part says it and however it is written', async () => {
  const id = await anIncidentAt('VALIDATED');
  expect(codesOf(await amend(owner, id, EVERYTHING))).toEqual([]);
  const again = {
    occurred: [OCCURRED, { ...OCCURRED, from: '2009-12-18T18:40:30+01:00' }],
    loss: [LOSS, { ...LOSS, stolenEur: '00012500', recoveredEur: null }],
    harm: [HARM, { ...HARM, killed: null }],
    emergencyCall: [CALL, { ...CALL, itemsGiven: [] }],
    modusOperandi: [METHODS, { codes: ['MO-DISGUISE', 'MO-SCOUTING', 'MO-DISGUISE'] }],
    narrative: [NARRATIVE, { text: ` ${NARRATIVE.text} ` }],
    offenders: [OFFENDERS, { ...OFFENDERS, weapons: ['HANDGUN', 'HANDGUN'], onSceneSeconds: null }],
    stolenItems: [GOODS, { items: [{ ...GOODS.items[0], valueEur: '0450', model: ' ' }] }],
  };
  for (const [part, ways] of Object.entries(again))
    for (const said of ways)
      expect(codesOf(await amend(owner, id, { [part]: said }))).toEqual([['UNCHANGED', ['input', part]]]);
  // One part that changes nothing beside one that does is left out, not written.
  expect(codesOf(await amend(owner, id, { loss: { ...LOSS, closureHours: 5 }, harm: HARM }))).toEqual([
    ['UNCHANGED', ['input', 'harm']],
  ]);
  expect(codesOf(await amend(officer, id, { callOutcome: {} }))).toEqual([['UNCHANGED', ['input', 'callOutcome']]]);
  expect(await told(owner, id)).toHaveLength(8);
});

test('a part that is amended and put back within one request has a line of each', async () => {
  const id = await anIncidentAt('VALIDATED');
  const version = await versionSeen(id);
  const both = await owner.data<Record<string, { errors: object[] }>>(
    `mutation ($id: ID!, $version: Int!, $next: Int!) {
       there: amendIncident(id: $id, version: $version, clientMutationId: "${id}-1",
         input: { modusOperandi: { codes: ["MO-SCOUTING"], reason: "Vu." } }) { errors { code } }
       back: amendIncident(id: $id, version: $next, clientMutationId: "${id}-2",
         input: { modusOperandi: { codes: ["MO-DISGUISE"], reason: "Mal vu." } }) { errors { code } } }`,
    { id, version, next: version + 1 },
  );
  expect(both).toEqual({ there: { errors: [] }, back: { errors: [] } });
  expect((await told(owner, id))?.map(({ reason }) => reason).sort()).toEqual(['Mal vu.', 'Vu.']);
});
