import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../ask.js';

interface SubjectRequest {
  readonly id: string;
  readonly requestReference: string;
  readonly openedAt: string;
  readonly endsAt: string;
  readonly closedAt: string | null;
  readonly incident: { readonly id: string } | null;
}

export interface SubjectRequestPayload {
  readonly request: SubjectRequest | null;
  readonly errors: readonly {
    readonly code: string;
    readonly path: readonly string[] | null;
    readonly message: string;
  }[];
}

const PAYLOAD =
  '{ request { id requestReference openedAt endsAt closedAt incident { id } } errors { code path message } }';
export const OPEN = `mutation ($input: OpenDataSubjectRequestInput!) { openDataSubjectRequest(input: $input) ${PAYLOAD} }`;
export const CLOSE = `mutation ($id: ID!) { closeDataSubjectRequest(id: $id) ${PAYLOAD} }`;

/** The data protection officer, who answers a data subject. */
export const dataOfficer = as('dpo.observatory', { purpose: 'DATA_SUBJECT_REQUEST', justification: 'DSR-2010-004' });

/** What is sent to open a request about an incident. */
export const anOpening = (incident: string, changes: object = {}): Record<string, unknown> => ({
  incident,
  requestReference: 'DSR-2010-004',
  clientMutationId: randomUUID(),
  ...changes,
});

export const openRequest = async (
  incident: string,
  changes: object = {},
  who: Asker = dataOfficer,
): Promise<SubjectRequestPayload> =>
  (await who.data<{ openDataSubjectRequest: SubjectRequestPayload }>(OPEN, { input: anOpening(incident, changes) }))
    .openDataSubjectRequest;

export const closeRequest = async (id: string, who: Asker = dataOfficer): Promise<SubjectRequestPayload> =>
  (await who.data<{ closeDataSubjectRequest: SubjectRequestPayload }>(CLOSE, { id })).closeDataSubjectRequest;

/** An open request about an incident; gives its id. */
export async function aSubjectRequest(incident: string): Promise<string> {
  const { request, errors } = await openRequest(incident);
  if (!request) throw new Error(`Not opened: ${JSON.stringify(errors)}`);
  return request.id;
}
