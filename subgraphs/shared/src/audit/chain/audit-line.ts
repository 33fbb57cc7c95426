/** One entry of the access log as it is sealed: every column, as text that reads the same for ever. */
export interface AuditLine {
  readonly id: string;
  /** UTC, to the millisecond. */
  readonly at: string;
  readonly subgraph: string;
  readonly operation: string;
  readonly refusal: string | null;
  readonly record_type: string;
  readonly record_id: string;
  readonly field_classes: readonly string[];
  readonly recipient_ids: readonly string[];
  readonly actor_id: string;
  readonly actor_organisation_id: string;
  readonly actor_role: string;
  readonly agreement_id: string | null;
  readonly purpose: string | null;
  readonly justification: string | null;
  readonly request_id: string;
}

/** Reads entries of `audit.audit_entry e` as lines: an SQL expression of type `json`. */
export const LINE_OF_ENTRY = `json_build_object(
  'id', e.id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'subgraph', e.subgraph,
  'operation', e.operation, 'refusal', e.refusal, 'record_type', e.record_type, 'record_id', e.record_id,
  'field_classes', to_json(e.field_classes), 'recipient_ids', to_json(e.recipient_ids), 'actor_id', e.actor_id,
  'actor_organisation_id', e.actor_organisation_id, 'actor_role', e.actor_role, 'agreement_id', e.agreement_id,
  'purpose', e.purpose, 'justification', e.justification, 'request_id', e.request_id)`;
