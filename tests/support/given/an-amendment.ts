import { randomUUID } from 'node:crypto';
import type { Asker } from '../ask.js';
import { type StepPayload, versionSeenBy } from './an-incident-at.js';

export const AMEND = `
  mutation Amend($id: ID!, $version: Int!, $input: AmendmentInput!, $key: ID!) {
    amendIncident(id: $id, version: $version, input: $input, clientMutationId: $key) {
      incident { id version recordStatus } errors { code path message }
    }
  }`;

/** Asks for an amendment of some parts, from the version that is seen now and for one reason unless others are given. */
export async function amend(
  who: Asker,
  id: string,
  parts: Readonly<Record<string, object | null | undefined>>,
  given: Readonly<Record<string, unknown>> = {},
): Promise<StepPayload> {
  const { version = await versionSeenBy(who, id), reason = 'Après expertise.', key = randomUUID() } = given;
  const input = Object.fromEntries(Object.entries(parts).map(([part, told]) => [part, told && { reason, ...told }]));
  const data = await who.data<{ amendIncident: StepPayload }>(AMEND, { id, version, input, key });
  return data.amendIncident;
}
