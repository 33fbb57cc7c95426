import type { EntityManager } from '@mikro-orm/postgresql';
import { MemberRole } from '../viewer/member-role.enum.js';
import type { Viewer } from '../viewer/viewer.js';
import { type AuditEntry, appendEntries } from './append-entries.js';
import type { AuditOperation } from './audit-operation.js';

/**
 * The access log of one request: one entry per record and operation, however often and under whatever alias it was read. Entries hold record
 * ids and classes of fields, never values. They are written in the request's own transaction just before it commits: no entry, no answer.
 * What was refused is written apart, so that it outlives the transaction it was refused in.
 */
export class AccessLog {
  readonly #entries = new Map<string, AuditEntry & { readonly classes: Set<string> }>();
  readonly #refusals = new Map<string, AuditEntry>();

  constructor(
    private readonly subgraph: string,
    private readonly viewer: Viewer,
  ) {}

  /** A record holding personal data was read. By a service account it is a disclosure to its organisation: the data leaves the hub. */
  consulted(recordType: string, recordId: string, fieldClass: string): void {
    const { memberRole, organisationId } = this.viewer;
    if (memberRole === MemberRole.SERVICE_ACCOUNT) this.disclosed(recordType, recordId, fieldClass, [organisationId]);
    else this.#add('CONSULTATION', recordType, recordId, fieldClass);
  }

  /** A record was filed. */
  collected(recordType: string, recordId: string, fieldClass: string): void {
    this.#add('COLLECTION', recordType, recordId, fieldClass);
  }

  /** A record was changed; the class says what, e.g. `category:ARMED_ROBBERY>CONFINEMENT_ROBBERY` for a coded value. */
  altered(recordType: string, recordId: string, fieldClass: string): void {
    this.#add('ALTERATION', recordType, recordId, fieldClass);
  }

  /** What a record held of persons was erased. */
  erased(recordType: string, recordId: string, fieldClass: string): void {
    this.#add('ERASURE', recordType, recordId, fieldClass);
  }

  /** A record was brought together with another, as an alert is with the incidents it rests on; the class names the other. */
  combined(recordType: string, recordId: string, otherType: string, otherId: string): void {
    this.#add('COMBINATION', recordType, recordId, `${otherType}:${otherId}`);
  }

  /** A record was handed out; to the organisations named, or to everyone its label allows when none is. */
  disclosed(recordType: string, recordId: string, fieldClass: string, recipientIds: readonly string[] = []): void {
    this.#add('DISCLOSURE', recordType, recordId, fieldClass, recipientIds);
  }

  /** Something was asked for that is not the viewer's to have or to do; `recordIds` are those it named. */
  refused(operation: AuditOperation, what: string, refusal: string, recordIds: readonly string[] = []): void {
    for (const recordId of recordIds.length > 0 ? recordIds : [''])
      this.#refusals.set(`${what} ${refusal} ${recordId}`, {
        operation,
        recordType: what.split('.', 1)[0] ?? what,
        recordId,
        fieldClasses: [what],
        refusal,
        recipientIds: [],
      });
  }

  #add(
    operation: AuditOperation,
    recordType: string,
    recordId: string,
    fieldClass: string,
    to: readonly string[] = [],
  ) {
    const key = `${operation} ${recordType} ${recordId}`;
    const classes = this.#entries.get(key)?.classes ?? new Set<string>();
    classes.add(fieldClass);
    const recipientIds = [...new Set([...(this.#entries.get(key)?.recipientIds ?? []), ...to])].sort();
    const fieldClasses = [...classes].sort();
    this.#entries.set(key, { operation, recordType, recordId, fieldClasses, classes, recipientIds, refusal: null });
  }

  /** Writes what was noted, in one statement. */
  async write(em: EntityManager): Promise<void> {
    await appendEntries(em, this.subgraph, this.viewer, [...this.#entries.values()]);
    this.#entries.clear();
  }

  get hasRefusals(): boolean {
    return this.#refusals.size > 0;
  }

  /** Writes what was refused, in a transaction of its own. */
  async writeRefusals(em: EntityManager): Promise<void> {
    await appendEntries(em, this.subgraph, this.viewer, [...this.#refusals.values()]);
    this.#refusals.clear();
  }
}
