import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { MemberRole } from '../viewer/member-role.enum.js';
import type { Viewer } from '../viewer/viewer.js';
import type { AuditOperation } from './audit-operation.js';

/**
 * The access log of one request. Entries hold record ids and classes of fields, never values, and are written in the request's own
 * transaction just before it commits: no entry, no answer.
 */
export class AccessLog {
  readonly #entries = new Map<string, { operation: AuditOperation; type: string; id: string; classes: Set<string> }>();

  constructor(
    private readonly subgraph: string,
    private readonly viewer: Viewer,
  ) {}

  /** A record holding personal data was read. To a service account it is a disclosure: the data leaves the hub for another system. */
  consulted(recordType: string, recordId: string, fieldClass: string): void {
    const operation = this.viewer.memberRole === MemberRole.SERVICE_ACCOUNT ? 'DISCLOSURE' : 'CONSULTATION';
    this.#add(operation, recordType, recordId, fieldClass);
  }

  /** A record was filed. */
  collected(recordType: string, recordId: string, fieldClass: string): void {
    this.#add('COLLECTION', recordType, recordId, fieldClass);
  }

  /** A record was changed; the class says what, e.g. `category:ARMED_ROBBERY>CONFINEMENT_ROBBERY` for a coded value. */
  altered(recordType: string, recordId: string, fieldClass: string): void {
    this.#add('ALTERATION', recordType, recordId, fieldClass);
  }

  #add(operation: AuditOperation, type: string, id: string, fieldClass: string): void {
    const key = `${operation} ${type} ${id}`;
    const entry = this.#entries.get(key) ?? { operation, type, id, classes: new Set<string>() };
    entry.classes.add(fieldClass);
    this.#entries.set(key, entry);
  }

  /** Writes what was noted, in one statement. */
  async write(em: EntityManager): Promise<void> {
    if (this.#entries.size === 0) return;
    const entries = [...this.#entries.values()];
    const { viewer } = this;
    await em.execute(
      `insert into audit.audit_entry
         (id, at, subgraph, operation, record_type, record_id, field_classes,
          actor_id, actor_organisation_id, actor_role, agreement_id, purpose, justification, request_id)
       select e.id, now(), ?, e.operation, e.record_type, e.record_id, string_to_array(e.field_classes, ','),
          ?, ?, ?, ?, ?, ?, ?
       from unnest(array[?]::uuid[], array[?]::text[], array[?]::text[], array[?]::text[], array[?]::text[])
         as e (id, operation, record_type, record_id, field_classes)`,
      [
        this.subgraph,
        viewer.memberId,
        viewer.organisationId,
        viewer.role,
        viewer.agreementId,
        viewer.purpose,
        viewer.justification,
        viewer.requestId,
        entries.map(() => randomUUID()),
        entries.map((entry) => entry.operation),
        entries.map((entry) => entry.type),
        entries.map((entry) => entry.id),
        entries.map((entry) => [...entry.classes].sort().join(',')),
      ],
    );
    this.#entries.clear();
  }
}
