import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { assertWithinRetention } from './assert-within-retention.js';
import { EvidenceItem } from './evidence-item.js';
import { EVIDENCE_IS_OPEN, foundEvidence, itemOf } from './evidence-to-change.js';
import { MEDIA_TYPES } from './media-types.js';
import { SignedAddress } from './signed-address.js';
import { storedObject } from './stored-object.js';

/**
 * Gives the address of a file, good for five minutes, and a line in the access log each time. The address is bound to the file and the time and
 * to no person: whoever it is passed on to within the five minutes reads the file, as with a copy of the file itself; the log names the
 * member who asked for it. Nothing calls an address back: an incident that is taken back meanwhile gives out no other, and the file is read by
 * those it had until it is swept or they expire.
 */
export async function openEvidence(context: RequestContext, incidentId: string, evidenceId: string) {
  const found = await foundEvidence(context, incidentId, { allowed: EVIDENCE_IS_OPEN, isLocked: false });
  const item = itemOf(found, evidenceId);
  if (item.storedAt === null)
    throw new Refusal('NOT_STORED', ['evidenceId'], {
      en: 'The file has not been sent yet.',
      fr: 'Le fichier n’a pas encore été envoyé.',
    });
  const { complaintFiledAt } = found;
  // What is only still there because nobody has swept yet is not there.
  assertWithinRetention(item, { complaintFiledAt, now: await transactionTime(context) }, ['evidenceId']);
  const fileName = `evidence-${item.id}.${MEDIA_TYPES[item.mediaType]}`;
  context.accessLog.consulted('Incident', incidentId, `EvidenceItem:${evidenceId}`);
  return {
    evidence: new EvidenceItem(incidentId, item, complaintFiledAt),
    address: new SignedAddress(await found.store.signDownload(storedObject(item), fileName)),
  };
}
