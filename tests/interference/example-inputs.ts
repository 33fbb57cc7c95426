import type { Viewer } from '@hub/shared/viewer/viewer';
import type { Dictionary } from '../generated-operations/dictionary.js';
import type { Own } from './own-of.js';
import { SHARED_KEYS } from './worlds/add-hidden-edges.js';

const DAY_MS = 86_400_000;

const keyed = (inputs: readonly object[]) =>
  inputs.flatMap((input) => SHARED_KEYS.slice(0, 4).map((clientMutationId) => ({ ...input, clientMutationId })));

/** Inputs that would be accepted of whoever may send them: of what is generated at random nothing would be. */
export function exampleInputs(
  { organisationId }: Viewer,
  { premises: ownPremises, askedAbout }: Own,
): Dictionary['inputs'] {
  const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const inDays = (days: number): string => new Date(midnight + days * DAY_MS).toISOString();
  const declaration = (premisesId: string, index: number) => ({
    premisesId,
    category: 'ARMED_ROBBERY',
    attempted: false,
    occurred: { from: `2009-12-1${index % 10}T17:40:00Z`, to: `2009-12-1${index % 10}T17:55:00Z`, precision: 'MINUTE' },
    loss: { stolenEur: '85000000.00', basis: 'PURCHASE_COST', certainty: 'FIRST_ESTIMATE' },
    modusOperandi: ['MO-DISGUISE'],
    weapons: ['HANDGUN'],
    offendersMin: 4,
    offendersMax: 4,
    narrative: 'Quatre individus grimés, sortie par la porte principale.',
    vehicles: [{ make: 'Renault', plate: 'AB-123-CD' }],
    stolenItems: [{ kind: 'WATCH', brand: 'Valcourt', serialNumber: `VX 2009-${index}`, valueEur: '9000.00' }],
    handling: { tlp: index % 2 === 0 ? 'TLP_GREEN' : 'TLP_AMBER_STRICT' },
  });
  const alert = {
    kind: 'MODUS_OPERANDI',
    urgency: 'EXPECTED',
    severity: 'MODERATE',
    certainty: 'POSSIBLE',
    responses: ['MONITOR'],
    headline: 'Sas retenu par un complice',
    instruction: 'Ne pas intervenir, appeler le 17',
    expiresAt: inDays(20),
    areaCodes: ['75101'],
    handling: { tlp: 'TLP_GREEN' },
  };
  const statement = {
    kind: 'PRESS_RELEASE',
    language: 'fr',
    headline: 'Point de situation',
    body: 'Les chiffres consolidés seront publiés en février.',
    concernsOpenInvestigation: false,
    mentionsPerson: false,
    handling: { tlp: 'TLP_CLEAR' },
  };
  const declarations = ownPremises.flatMap((id) => [0, 1, 2, 3].map((day) => declaration(id, day)));
  return {
    ...(ownPremises.length > 0 && {
      IncidentInput: keyed(declarations),
      ImportIncidentsInput: declarations.flatMap((row) =>
        SHARED_KEYS.slice(0, 4).map((senderReference) => ({
          rows: [
            { senderReference, ...row },
            { senderReference, ...row, category: 'NONE' },
          ],
        })),
      ),
    }),
    AlertInput: keyed([
      alert,
      { ...alert, handling: { tlp: 'TLP_AMBER' }, audienceOrganisationIds: [organisationId] },
      { ...alert, kind: 'VEHICLE', vehicleMake: 'Renault', plate: 'AB-123-CD' },
      { ...alert, kind: 'SUSPICIOUS_PERSON', descriptors: ['Casquette claire'] },
    ]),
    StatementInput: keyed([statement, { ...statement, kind: 'INTERNAL_NOTICE', handling: { tlp: 'TLP_GREEN' } }]),
    AmendmentInput: [
      { harm: { anyInjured: true, lightlyInjured: 1, reason: 'Certificat reçu.' } },
      { loss: { stolenEur: '9000.00', basis: 'PURCHASE_COST', certainty: 'FIRST_ESTIMATE', reason: 'Inventaire.' } },
      { callOutcome: { unfounded: true, reason: 'Fausse alerte.' } },
      { callOutcome: { unfounded: null, reason: 'Saisi par erreur.' } },
      { modusOperandi: { codes: ['MO-SCOUTING'], reason: 'Vu sur les images.' } },
      { narrative: { text: 'Deux visiteurs, l’un au téléphone.', reason: 'Témoin entendu.' } },
      { stolenItems: { items: [{ kind: 'RING', valueEur: '400.00' }], reason: 'Inventaire.' } },
      {
        offenders: {
          offendersMin: 2,
          weapons: ['BLADE'],
          vehicles: [{ make: 'Yamaha', plate: 'XY-419-QT' }],
          reason: 'Vidéo.',
        },
      },
      { stolenItems: { items: [], reason: 'Retrouvé en réserve.' } },
    ],
    ...(askedAbout.length > 0 && {
      OpenDataSubjectRequestInput: keyed(
        askedAbout.map((incident) => ({ incident, requestReference: 'DSR-2010-004' })),
      ),
    }),
    StatementRevisionInput: [
      { headline: 'Point de situation, complété' },
      { body: 'Les chiffres sont publiés.', editorNote: 'À relire' },
    ],
    HandlingInput: [{ tlp: 'TLP_GREEN' }, { tlp: 'TLP_CLEAR' }, { tlp: 'TLP_AMBER_STRICT' }, { tlp: 'TLP_RED' }],
  };
}
