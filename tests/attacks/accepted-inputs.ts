import { as } from '../support/ask.js';
import { aDeclaration } from '../support/given/a-declaration.js';
import type { PlaceOfValue } from './places-of-values.js';

const anAlert = () => ({
  kind: 'MODUS_OPERANDI',
  urgency: 'EXPECTED',
  severity: 'MODERATE',
  certainty: 'POSSIBLE',
  responses: ['MONITOR'],
  headline: 'Sas retenu par un complice',
  instruction: 'Ne pas intervenir, appeler le 17',
  expiresAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
  areaCodes: ['75101'],
  handling: { tlp: 'TLP_GREEN' },
});

const aStatement = () => ({
  kind: 'PRESS_RELEASE',
  language: 'fr',
  headline: 'Point de situation',
  body: 'Les chiffres consolidés seront publiés en février.',
  concernsOpenInvestigation: false,
  mentionsPerson: false,
  handling: { tlp: 'TLP_CLEAR' },
});

let service: Promise<{ organisations: { nodes: { id: string }[] } }> | undefined;

async function aComplaint() {
  service ??= as('firm.vendome').data('{ organisations(first: 1, kind: POLICE_SERVICE) { nodes { id } } }');
  const { organisations } = await service;
  return { filedAt: '2009-12-19T08:00:00Z', serviceId: organisations.nodes[0]?.id };
}

const INPUTS: Readonly<Record<string, () => Promise<object> | object>> = {
  previewVisibility: () => aDeclaration('firm.vendome'),
  draftIncident: () => aDeclaration('firm.vendome'),
  declareIncident: () => aDeclaration('firm.vendome'),
  draftAlert: anAlert,
  draftStatement: aStatement,
};

/**
 * What else an input holds so that it would be accepted, and one value of it is what decides; `undefined` for a mutation of a record that
 * is not there. The keys of the requests begin with the one given.
 */
export async function acceptedInputs(
  { path, way }: PlaceOfValue,
  key: string,
): Promise<((index: number) => Record<string, unknown>) | undefined> {
  const input = await INPUTS[path.at(-1)?.name ?? '']?.();
  const complaint = way.includes('complaint') && { complaint: await aComplaint() };
  return input && ((index) => ({ ...input, ...complaint, clientMutationId: `${key}-${index}` }));
}
