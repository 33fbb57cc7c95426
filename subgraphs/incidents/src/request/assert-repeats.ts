import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertSameContent } from '@hub/shared/idempotency/assert-same-content';
import { SENTENCES } from '../sentences.js';

/** What an incident was sent under before. */
export interface SentBefore {
  /** Of what was sent then; null once it is erased. */
  readonly digest: string | null;
  /** Whether the record was taken back since, by its firm, for a person or because it was never filed. */
  readonly isTakenBack: boolean;
}

/**
 * Of a row `k` that holds a key: whether its record was taken back. What was sent of it is forgotten, so that a repetition cannot be told from
 * another event. What its retention erased is so old that nobody uses its reference for another, and a system may go on sending it.
 */
export const IS_TAKEN_BACK = `k.digest is null and exists (
  select from incidents.incident i where i.id = k.incident_id and i.record_status = 'WITHDRAWN')`;

const USED_BEFORE = {
  clientMutationId: SENTENCES.keyUsedBefore,
  senderReference: SENTENCES.referenceUsedBefore,
} as const;

/** That a key which was used before is sent with what it was sent with then, and not for a record that was taken back: no report is lost in an older one. */
export function assertRepeats({ digest, isTakenBack }: SentBefore, now: string, key: keyof typeof USED_BEFORE): void {
  const path = ['input', key];
  if (isTakenBack) throw new Refusal('IDEMPOTENCY_KEY_REUSED', path, USED_BEFORE[key]);
  assertSameContent(digest, now, path);
}
