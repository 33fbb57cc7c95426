import type { Asker } from '../ask.js';
import { dataOfficer, type SubjectRequestPayload } from './a-subject-request.js';

export interface Certificate {
  readonly recordId: string;
  readonly erasedAt: string;
  readonly categories: readonly string[];
  readonly executedBy: string;
  readonly logHash: string | null;
}

export interface ErasurePayload extends Pick<SubjectRequestPayload, 'errors'> {
  readonly request:
    | (NonNullable<SubjectRequestPayload['request']> & { readonly certificate: Certificate | null })
    | null;
}

export const ERASE = `mutation ($id: ID!) { eraseOnRequest(id: $id) {
  request { id requestReference openedAt endsAt closedAt incident { id } certificate { recordId erasedAt categories executedBy } }
  errors { code path message } } }`;

/** Asks for the erasure of what a request is about. Whether its line was sealed by then is left to whoever waits for it. */
export const eraseOnRequest = async (id: string, who: Asker = dataOfficer): Promise<ErasurePayload> =>
  (await who.data<{ eraseOnRequest: ErasurePayload }>(ERASE, { id })).eraseOnRequest;
