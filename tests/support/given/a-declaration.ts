import { randomUUID } from 'node:crypto';
import { as, hubUrl } from '../ask.js';
import { aSecretText } from './a-secret-text.js';

/** The input of a declaration as a firm would send it: an armed robbery of an evening in December. */
export async function aDeclaration(
  userName: string,
  changes: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  return {
    premisesId: await aPremisesOf(userName),
    category: 'ARMED_ROBBERY',
    attempted: false,
    occurred: { from: '2009-12-18T17:40:00Z', to: '2009-12-18T17:55:00Z', precision: 'MINUTE' },
    loss: { stolenEur: '85000000.00', basis: 'PURCHASE_COST', certainty: 'FIRST_ESTIMATE' },
    modusOperandi: ['MO-DISGUISE'],
    weapons: ['HANDGUN'],
    offendersMin: 4,
    offendersMax: 4,
    narrative: aSecretText('Quatre individus grimés, sortie par la porte principale.'),
    emergencyCall: {
      path: 'CALL_17',
      firstSignAt: '2009-12-18T17:41:00Z',
      calledAt: '2009-12-18T17:43:10Z',
      itemsGiven: ['ADDRESS', 'OFFENDER_COUNT'],
    },
    handling: { tlp: 'TLP_AMBER_STRICT' },
    clientMutationId: randomUUID(),
    ...changes,
  };
}

async function firstPremisesOf(userName: string): Promise<string> {
  const { me } = await as(userName).data<{ me: { organisation: { premises: { nodes: { id: string }[] } } } }>(
    '{ me { organisation { premises(first: 1) { nodes { id } } } } }',
  );
  const [premises] = me.organisation.premises.nodes;
  if (!premises) throw new Error(`${userName} has no premises`);
  return premises.id;
}

const premises = new Map<string, Promise<string>>();

/** A premises of the member's own firm; asked for once. */
export function aPremisesOf(userName: string): Promise<string> {
  const key = `${hubUrl()} ${userName}`;
  const known = premises.get(key) ?? firstPremisesOf(userName);
  premises.set(key, known);
  return known;
}

export interface DeclarePayload {
  readonly declareIncident: {
    readonly incident: {
      readonly id: string;
      readonly reference: string;
      readonly version: number;
      readonly recordStatus: string;
    } | null;
    readonly errors: readonly {
      readonly code: string;
      readonly path: readonly string[] | null;
      readonly message: string;
    }[];
  };
}

export const DECLARE = `
  mutation Declare($input: IncidentInput!) {
    declareIncident(input: $input) {
      incident { id reference version recordStatus loss { stolenEur } emergencyCall { callDelaySeconds } }
      errors { code path message }
    }
  }`;

/** Files a declaration and gives what came of it. */
export async function declare(
  userName: string,
  changes: Record<string, unknown> = {},
): Promise<DeclarePayload['declareIncident']> {
  const input = await aDeclaration(userName, changes);
  return (await as(userName).data<DeclarePayload>(DECLARE, { input })).declareIncident;
}

/** Files a declaration that must succeed, and gives its id. */
export async function aFiledIncident(userName: string, changes: Record<string, unknown> = {}): Promise<string> {
  const { incident, errors } = await declare(userName, changes);
  if (!incident) throw new Error(`Not filed: ${JSON.stringify(errors)}`);
  return incident.id;
}
