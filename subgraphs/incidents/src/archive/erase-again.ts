import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { columnOf } from '../draft/column-of.js';
import type { AdministratorsClient } from '../job/administrators-client.js';
import { NOBODY } from '../job/nobody.js';
import { ERASED_CONTENT } from '../withdrawal/erased-content.js';

export interface EraseAgainOptions {
  /** Incidents that were erased, as they were written down outside the database. */
  readonly ids: readonly string[];
  /** Named by the lines of the access log. */
  readonly requestId: string;
}

/** What a withdrawal empties in one compartment, as SQL: PostgreSQL reads it as the columns have it, be an empty list an array or JSON. */
function emptied(content: Readonly<Record<string, unknown>>): string {
  const byColumn = Object.fromEntries(Object.entries(content).map(([property, value]) => [columnOf(property), value]));
  const columns = Object.keys(byColumn);
  return `(${columns.join(', ')}) =
      (select ${columns.map((column) => `r.${column}`).join(', ')} from jsonb_populate_record(p, '${JSON.stringify(byColumn)}') r)`;
}

const compartments = Object.entries(ERASED_CONTENT).map(
  ([name, content]) => `
  ${name} as (
    update incidents.incident_${name} p set ${emptied(content)}, version = p.version + 1, updated_at = ${THIS_INSTANT}
      from due where p.incident_id = due.id),`,
);

const ERASE = `
  with due as (
    select id, record_status as was from incidents.incident
     where id = any($1::uuid[]) and record_status <> 'WITHDRAWN' for update),
  ${compartments.join('')}
  feedback as (
    update incidents.outcome_feedback f set text = null, handling_code_note = null from due where f.incident_id = due.id),
  import as (update incidents.incident_import m set digest = null from due where m.incident_id = due.id),
  declaration as (update incidents.incident_declaration d set digest = null from due where d.incident_id = due.id),
  withdrawn as (
    update incidents.incident i set record_status = 'WITHDRAWN', merged_into_id = null, version = i.version + 1, updated_at = ${THIS_INSTANT}
      from due where i.id = due.id returning i.id, due.was),
  line as (
    select id, 'ERASURE' as operation, 'Incident' as field_class from withdrawn
    union all select id, 'ALTERATION', 'recordStatus:' || was || '>WITHDRAWN' from withdrawn),
  logged as (
    insert into audit.audit_entry
      (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id, actor_organisation_id, actor_role, request_id)
    select gen_random_uuid(), date_trunc('milliseconds', statement_timestamp()), 'incidents', operation, 'Incident', id::text,
           array[field_class], '${NOBODY}', '${NOBODY}', 'archive', $2 from line)
  select from withdrawn`;

/**
 * Takes back again what a restored backup has brought back: incidents that were withdrawn after it was made (GDPR art. 17). What is withdrawn
 * as it should be is left alone, so that it may run as often as one likes. Returns how many it erased.
 */
export async function eraseAgain(client: AdministratorsClient, { ids, requestId }: EraseAgainOptions): Promise<number> {
  if (ids.length === 0) return 0;
  return (await client.query(ERASE, [ids, requestId])).rowCount ?? 0;
}
