import { as } from '../ask.js';
import { aConfirmedSeries } from './a-confirmed-series.js';
import { amend } from './an-amendment.js';
import { anEvidence, aPicture } from './an-evidence.js';
import { anIncidentAt, versionSeenBy } from './an-incident-at.js';
import { aComplaint } from './an-investigation-at.js';

const owner = as('firm.vendome');
const police = as('police.prefecture', { purpose: 'LINKAGE' });

/** What is said of a person in a record here and nowhere else. */
export const SAID_OF_A_PERSON = {
  narrative: 'La vendeuse en manteau vert a été bousculée.',
  narrativeBefore: 'La vendeuse a été bousculée puis ligotée.',
  plate: 'YV-308-KD',
  descriptor: 'CLO-FULL-FACE-HELMET',
  serial: 'ERASED-5D81C4',
  procedure: 'PV 1972/6630',
  restriction: 'Pour le seul assureur de la vendeuse.',
  requalified: 'Requalifié : vendeuse retenue.',
  link: 'Même équipe, reconnue par la vendeuse.',
} as const;

/** A validated incident on which nobody works, and which its firm, the secretariat and the police have all said something of. */
export async function aSensitiveRecord(): Promise<string> {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', {
    narrative: SAID_OF_A_PERSON.narrativeBefore,
    descriptors: [SAID_OF_A_PERSON.descriptor],
    harm: { anyInjured: true, lightlyInjured: 1 },
    vehicles: [{ make: 'Yamaha', plate: SAID_OF_A_PERSON.plate }],
    stolenItems: [{ kind: 'WATCH', serialNumber: SAID_OF_A_PERSON.serial, valueEur: '9000.00' }],
    complaint: await aComplaint({ procedureNumber: SAID_OF_A_PERSON.procedure }),
    handling: { tlp: 'TLP_GREEN', codes: ['H3'], codeNote: SAID_OF_A_PERSON.restriction },
  });
  const { errors } = await amend(owner, id, { narrative: { text: SAID_OF_A_PERSON.narrative } });
  expect(errors).toEqual([]);
  const requalified = await police.data(
    `mutation ($id: ID!, $version: Int!, $reason: String!) {
       requalifyIncident(id: $id, version: $version, category: CONFINEMENT_ROBBERY, reason: $reason) { errors { code } } }`,
    { id, version: await versionSeenBy(police, id), reason: SAID_OF_A_PERSON.requalified },
  );
  expect(requalified).toEqual({ requalifyIncident: { errors: [] } });
  await anEvidence(owner, id, aPicture());
  await aConfirmedSeries(id, { reason: SAID_OF_A_PERSON.link });
  return id;
}
