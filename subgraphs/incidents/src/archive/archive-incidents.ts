import type { AdministratorsClient } from '../job/administrators-client.js';
import { NOBODY } from '../job/nobody.js';
import { RETENTION_PASSED } from './retention-passed.js';

export interface ArchiveOptions {
  /** Events that ended, and were declared, before. */
  readonly before: Date;
  /** Named by the lines of the access log. */
  readonly requestId: string;
}

/** Few enough that nobody waits long for a record that is being archived; what somebody is changing is left for the next time. */
const BATCH = 500;

const ARCHIVE = `
  with due as (
    select i.id from incidents.incident i where i.record_status = 'VALIDATED' and ${RETENTION_PASSED}
     order by i.id limit ${BATCH} for update skip locked),
  archived as (
    update incidents.incident i set record_status = 'ARCHIVED', version = i.version + 1, updated_at = date_trunc('milliseconds', now())
      from due where i.id = due.id returning i.id),
  step as (
    insert into incidents.incident_step (id, incident_id, at, from_status, to_status, organisation_id, member_id)
    select gen_random_uuid(), id, date_trunc('milliseconds', now()), 'VALIDATED', 'ARCHIVED', '${NOBODY}', '${NOBODY}' from archived)
  insert into audit.audit_entry
    (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id, actor_organisation_id, actor_role, request_id)
  select gen_random_uuid(), date_trunc('milliseconds', statement_timestamp()), 'incidents', 'ALTERATION', 'Incident', id::text,
         '{recordStatus:VALIDATED>ARCHIVED}', '${NOBODY}', '${NOBODY}', 'archive', $2
    from archived`;

/**
 * Archives the validated incidents whose retention has passed: from then on nobody changes them, and they are read like validated ones. Each
 * is archived once, together with its line in the access log; run again, it does what is left. Returns how many it archived.
 */
export async function archiveIncidents(
  client: AdministratorsClient,
  { before, requestId }: ArchiveOptions,
): Promise<number> {
  let archived = 0;
  for (let batch = BATCH; batch === BATCH; archived += batch)
    batch = (await client.query(ARCHIVE, [before, requestId])).rowCount ?? 0;
  return archived;
}
