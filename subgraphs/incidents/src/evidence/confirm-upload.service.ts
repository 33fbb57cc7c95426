import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { changePart } from '../incident/change-part.js';
import { assertRoom } from './assert-room.js';
import { assertWithinRetention } from './assert-within-retention.js';
import { EvidenceItem } from './evidence-item.js';
import { EVIDENCE_IS_ADDED, foundEvidence, itemOf } from './evidence-to-change.js';
import { IncidentEvidence } from './incident-evidence.entity.js';
import type { KeptEvidence } from './kept-evidence.js';
import { storedObject } from './stored-object.js';

/** Confirms that a file has been sent, once the store is found to hold it whole and unaltered. Sent twice, it is the same confirmation. */
export async function confirmUpload(context: RequestContext, incidentId: string, evidenceId: string) {
  const found = await foundEvidence(context, incidentId, { allowed: EVIDENCE_IS_ADDED, isLocked: true });
  const item = itemOf(found, evidenceId);
  const { complaintFiledAt, evidence, store } = found;
  if (item.storedAt !== null) return { evidence: new EvidenceItem(incidentId, item, complaintFiledAt) };
  const now = await transactionTime(context);
  assertWithinRetention(item, { complaintFiledAt, now }, ['evidenceId']);
  assertRoom(
    evidence.items.filter((one) => one !== item),
    now,
    ['incidentId'],
  );
  if (!(await store.holds(storedObject(item))))
    throw new Refusal('NOT_STORED', ['evidenceId'], {
      en: 'The store does not hold this file: send it again.',
      fr: 'L’espace de stockage ne contient pas ce fichier : envoyez-le de nouveau.',
    });
  const stored: KeptEvidence = { ...item, storedAt: now.toISOString() };
  const items = evidence.items.map((one) => (one.id === evidenceId ? stored : one));
  await changePart(context, IncidentEvidence, incidentId, { items });
  context.accessLog.altered('Incident', incidentId, `EvidenceItem:${evidenceId}`);
  return { evidence: new EvidenceItem(incidentId, stored, complaintFiledAt) };
}
