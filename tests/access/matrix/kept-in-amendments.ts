import type { KeptIn } from './kept.js';

const held = (what: string): string => `select incident_id as key from {IncidentAmendment} where ${what}`;
/** One of a list as it stood. */
const heldIn = (list: string, what: string): string =>
  `select incident_id as key from {IncidentAmendment} a, jsonb_array_elements(a.before -> '${list}') one where ${what}`;
/** A thing as it was listed until then. */
const heldItem = (what: string): string =>
  `select incident_id as key from {IncidentAmendment} a, jsonb_array_elements(a.before -> 'items') item where ${what}`;
/** Of a part as it stood, its fields are kept with the amendment; the same types stand for the part as it is. */
const heldOf = (place: string, fields: readonly string[]): KeptIn =>
  Object.fromEntries(
    fields.map((field) => [
      `AmendedFacts.${place}.${field}`,
      held(`before ->> '${field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}' is not null`),
    ]),
  );

/** Of what an amendment held before: in the line of its part. */
export const amended: KeptIn = {
  'AmendedFacts.occurred': held(`part = 'OCCURRED'`),
  'AmendedFacts.loss': held(`part = 'LOSS' and before ->> 'stolen_eur' is not null`),
  'AmendedFacts.harm': held(`part = 'HARM'`),
  'AmendedFacts.emergencyCall': held(`before ->> 'path' is not null`),
  'AmendedFacts.narrative': held(`before ->> 'narrative' is not null`),
  'AmendedFacts.modusOperandi':
    "select incident_id as key, jsonb_array_elements_text(before -> 'modus_operandi') as target from {IncidentAmendment}",
  'AmendedFacts.offenders': held(`part = 'OFFENDERS' and before <> '{}'`),
  'AmendedFacts.offenders.countMin': held(`before ->> 'offenders_min' is not null`),
  'AmendedFacts.offenders.countMax': held(`before ->> 'offenders_max' is not null`),
  'AmendedFacts.offenders.onSceneSeconds': held(`before ->> 'on_scene_seconds' is not null`),
  'AmendedFacts.offenders.weapons': held(`before ? 'weapons'`),
  'AmendedFacts.offenders.descriptors': held(`before -> 'descriptors' <> '[]'`),
  'AmendedFacts.offenders.vehicles': held(`before -> 'plates' <> '[]' or before -> 'vehicles' <> '[]'`),
  'AmendedFacts.offenders.vehicles.plate': heldIn('plates', `one <> 'null'`),
  ...Object.fromEntries(
    ['make', 'model', 'colour', 'reportedStolen'].map((property) => [
      `AmendedFacts.offenders.vehicles.${property}`,
      heldIn('vehicles', `one ->> '${property}' is not null`),
    ]),
  ),
  'AmendedFacts.stolenItems': heldItem('true'),
  'AmendedFacts.stolenItems.reference': heldItem('true'),
  'AmendedFacts.stolenItems.kind': heldItem('true'),
  ...Object.fromEntries(
    ['brand', 'model', 'serialNumber', 'hallmark', 'description', 'valueEur'].map((property) => [
      `AmendedFacts.stolenItems.${property}`,
      heldItem(`item ->> '${property}' is not null`),
    ]),
  ),
  'AmendedFacts.stolenItems.recoveredOn': heldItem(`before -> 'recoveries' ->> (item ->> 'reference') is not null`),
  ...heldOf('loss', ['recoveredEur', 'damageEur', 'closureHours']),
  ...heldOf('harm', [
    'anyInjured',
    'lightlyInjured',
    'seriouslyInjured',
    'killed',
    'confinedPersons',
    'psychologicalSupportOffered',
  ]),
  ...heldOf('emergencyCall', ['firstSignAt', 'calledAt', 'arrivedAt', 'verifiedBeforeCall', 'unfounded']),
  'AmendedFacts.emergencyCall.itemsGiven': held(`before -> 'items_given' <> '[]'`),
  'AmendedFacts.emergencyCall.callDelaySeconds': held(
    `num_nonnulls(before ->> 'first_sign_at', before ->> 'called_at') = 2`,
  ),
  'AmendedFacts.emergencyCall.arrivalDelaySeconds': held(
    `num_nonnulls(before ->> 'called_at', before ->> 'arrived_at') = 2`,
  ),
};
