import { randomUUID } from 'node:crypto';
import type { Asker } from '../ask.js';
import { type StepPayload, versionSeenBy } from './an-incident-at.js';

export const AMEND = `
  mutation Amend($id: ID!, $version: Int!, $input: AmendmentInput!, $reason: String!, $key: ID!) {
    amendIncident(id: $id, version: $version, input: $input, reason: $reason, clientMutationId: $key) {
      incident { id version recordStatus } errors { code path message }
    }
  }`;

/** Asks for an amendment, from the version that is seen now unless another is given. */
export async function amend(
  who: Asker,
  id: string,
  input: object,
  given: Readonly<Record<string, unknown>> = {},
): Promise<StepPayload> {
  const { version = await versionSeenBy(who, id), reason = 'Après expertise.', key = randomUUID() } = given;
  const data = await who.data<{ amendIncident: StepPayload }>(AMEND, { id, version, input, reason, key });
  return data.amendIncident;
}
