import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../viewer/viewer.js';
import type { AuditOperation } from './audit-operation.js';

/** One line for the access log, before the viewer and the time are added to it. */
export interface AuditEntry {
  readonly operation: AuditOperation;
  readonly recordType: string;
  readonly recordId: string;
  readonly fieldClasses: readonly string[];
  readonly recipientIds: readonly string[];
  /** Why it was refused; null for what was done. */
  readonly refusal: string | null;
}

/** Whole milliseconds: an instant that JavaScript can hold can be sealed, and paged by. */
const APPEND = `
  insert into audit.audit_entry
    (id, at, subgraph, operation, record_type, record_id, field_classes, recipient_ids, refusal,
     actor_id, actor_organisation_id, actor_role, agreement_id, purpose, justification, request_id)
  select e.id, date_trunc('milliseconds', statement_timestamp()), ?, e.operation, e.record_type, e.record_id,
         string_to_array(e.field_classes, ','), string_to_array(e.recipient_ids, ',')::uuid[], nullif(e.refusal, ''),
         ?, ?, ?, ?, ?, ?, ?
    from unnest(array[?]::uuid[], array[?]::text[], array[?]::text[], array[?]::text[], array[?]::text[], array[?]::text[],
                array[?]::text[])
      as e (id, operation, record_type, record_id, field_classes, recipient_ids, refusal)`;

/** Appends entries in the name of the viewer, in one statement; the database refuses any other name. */
export async function appendEntries(
  em: EntityManager,
  subgraph: string,
  viewer: Viewer,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await em.execute(APPEND, [
    subgraph,
    viewer.memberId,
    viewer.organisationId,
    viewer.role,
    viewer.agreementId,
    viewer.purpose,
    viewer.justification,
    viewer.requestId,
    entries.map(() => randomUUID()),
    entries.map(({ operation }) => operation),
    entries.map(({ recordType }) => recordType),
    entries.map(({ recordId }) => recordId),
    entries.map(({ fieldClasses }) => fieldClasses.join(',')),
    entries.map(({ recipientIds }) => recipientIds.join(',')),
    entries.map(({ refusal }) => refusal ?? ''),
  ]);
}
