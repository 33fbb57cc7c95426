import { randomUUID } from 'node:crypto';
import { as } from '../ask.js';
import { aConfirmedSeries } from './a-confirmed-series.js';
import { amend } from './an-amendment.js';
import { anEvidence, aPicture } from './an-evidence.js';
import { aRow, importRows } from './an-import.js';
import { take, validator, versionSeenBy } from './an-incident-at.js';
import { clear, complain, officer, setStatus } from './an-investigation-at.js';

const owner = as('firm.vendome');

/** What is said of a record here and nowhere else. */
export const SAID = {
  narrative: 'Deux individus casqués, l’un boitait.',
  plate: 'ZX-417-QT',
  narrativeBefore: 'Trois individus, l’un boitait fort.',
  plateBefore: 'ZX-471-QT',
  serialBefore: 'ERASED-7F3A29',
  descriptor: 'CLO-FULL-FACE-HELMET',
  serial: 'ERASED-7F3A92',
  procedure: 'PV 1971/4417',
  judicial: 'N° 1971/88213',
  reason: 'Requalifié : personnel ligoté.',
  feedback: 'Deux auteurs interpellés.',
  amendment: 'Certificat médical de la vendeuse.',
  restriction: 'Pour les seuls bijoutiers de la rue.',
  link: 'Aveux du second auteur, le boiteux.',
};

export interface FullRecord {
  readonly id: string;
  /** The reference of what was stolen. */
  readonly reference: string;
  /** As its firm's own system sent it. */
  readonly row: Record<string, unknown>;
}

const HARM = {
  anyInjured: true,
  seriouslyInjured: 1,
  killed: 0,
  confinedPersons: 2,
  psychologicalSupportOffered: true,
};

/** What was seen of the offenders, and stays as it was declared. */
const SEEN = { offendersMin: 4, offendersMax: 4, weapons: ['HANDGUN'], onSceneSeconds: 95 };

/** A validated incident of which everything is known that can be. */
export async function aFullRecord(): Promise<FullRecord> {
  const row = await aRow('firm.vendome', {
    category: 'ARMED_ROBBERY',
    narrative: SAID.narrativeBefore,
    descriptors: [SAID.descriptor],
    loss: {
      stolenEur: '85000.00',
      basis: 'PURCHASE_COST',
      certainty: 'FIRST_ESTIMATE',
      damageEur: '1200.00',
      closureHours: 48,
    },
    harm: { ...HARM, lightlyInjured: 1 },
    onSceneSeconds: 95,
    emergencyCall: {
      path: 'CALL_17',
      firstSignAt: '2009-12-18T17:41:00Z',
      calledAt: '2009-12-18T17:43:10Z',
      arrivedAt: '2009-12-18T17:52:00Z',
      itemsGiven: ['ADDRESS', 'OFFENDER_COUNT'],
      verifiedBeforeCall: true,
    },
    vehicles: [{ make: 'Yamaha', plate: SAID.plateBefore }],
    stolenItems: [{ kind: 'WATCH', serialNumber: SAID.serialBefore, valueEur: '12000.00' }],
    handling: {
      tlp: 'TLP_GREEN',
      codes: ['H0', 'H3'],
      codeNote: SAID.restriction,
      sourceReliability: 'A',
      informationAccuracy: 'N1',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    },
  });
  const id = String((await importRows('firm.vendome', [row])).rows?.[0]?.incident?.id);
  await take(validator, 'validateIncident', id);
  await complain(officer, id, { procedureNumber: SAID.procedure });
  await setStatus(officer, id, 'IN_PROGRESS');
  const [cleared] = await clear(officer, [id], { reference: SAID.judicial, min: 2, max: 3 });
  expect(cleared?.errors).toEqual([]);
  await officer.data(
    `mutation ($id: ID!, $text: String!, $key: ID!) { giveFeedback(incidentId: $id, text: $text, handling: { tlp: TLP_AMBER_STRICT }, clientMutationId: $key) { errors { code } } }`,
    { id, text: SAID.feedback, key: randomUUID() },
  );
  await officer.data(
    `mutation ($id: ID!, $version: Int!, $reason: String!) {
       requalifyIncident(id: $id, version: $version, category: CONFINEMENT_ROBBERY, reason: $reason) { errors { code } } }`,
    { id, version: await versionSeenBy(officer, id), reason: SAID.reason },
  );
  const amended = [
    await amend(officer, id, { callOutcome: { unfounded: false } }),
    await amend(owner, id, { harm: { ...HARM, lightlyInjured: 2 } }, { reason: SAID.amendment }),
    await amend(owner, id, {
      narrative: { text: SAID.narrative },
      stolenItems: { items: [{ kind: 'WATCH', serialNumber: SAID.serial, valueEur: '12000.00' }] },
    }),
    await amend(officer, id, {
      offenders: {
        ...SEEN,
        descriptors: [SAID.descriptor],
        vehicles: [{ make: 'Yamaha', plate: SAID.plate }],
      },
    }),
  ];
  expect(amended.flatMap(({ errors }) => errors)).toEqual([]);
  await anEvidence(owner, id, aPicture());
  await aConfirmedSeries(id, { reason: SAID.link });
  const { incident } = await owner.data<{ incident: { version: number; stolenItems: { reference: string }[] } }>(
    'query ($id: ID!) { incident(id: $id) { version stolenItems { reference } } }',
    { id },
  );
  const reference = incident.stolenItems[0]?.reference as string;
  await owner.data(
    `mutation ($id: ID!, $version: Int!, $reference: String!) {
       recordRecovery(incidentId: $id, version: $version, reference: $reference, recoveredOn: "2010-03-01") { errors { code } } }`,
    { id, version: incident.version, reference },
  );
  return { id, reference, row };
}
