import type { AdministratorsClient } from '../job/administrators-client.js';
import { NOBODY } from '../job/nobody.js';
import { ERASED_REASON } from '../withdrawal/erased-reason.js';

/** Few enough that nobody waits long; what somebody is reading to change is left for the next time. */
const BATCH = 500;

const isLeft = (table: string): string =>
  `exists (select from incidents.${table} t where t.incident_id = i.id and t.reason <> '${ERASED_REASON}')`;
const forget = (table: string): string =>
  `update incidents.${table} t set reason = '${ERASED_REASON}' from due where t.incident_id = due.id and t.reason is not null`;

const FORGET = `
  with due as (
    select i.id from incidents.incident i
     where i.record_status = 'WITHDRAWN' and (${isLeft('incident_step')} or ${isLeft('incident_requalification')})
     order by i.id limit ${BATCH} for update skip locked),
  steps as (${forget('incident_step')}),
  requalifications as (${forget('incident_requalification')}),
  logged as (
    insert into audit.audit_entry
      (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id, actor_organisation_id, actor_role, request_id)
    select gen_random_uuid(), date_trunc('milliseconds', statement_timestamp()), 'incidents', 'ERASURE', 'Incident', id::text,
           '{IncidentStep.reason}', '${NOBODY}', '${NOBODY}', 'archive', $1 from due)
  select from due`;

/**
 * Erases the reasons that others wrote about a record before its firm took it back: they may speak of persons, and are not the firm's to alter.
 * Returns of how many records.
 */
export async function forgetReasons(client: AdministratorsClient, requestId: string): Promise<number> {
  let forgotten = 0;
  for (let batch = BATCH; batch === BATCH; forgotten += batch)
    batch = (await client.query(FORGET, [requestId])).rowCount ?? 0;
  return forgotten;
}
