import { dayInFrance } from '@hub/shared/access/day-in-france';
import type { ObjectStore } from '@hub/shared/objects/object-store';
import type { AdministratorsClient } from '../job/administrators-client.js';
import { NOBODY } from '../job/nobody.js';
import { DAYS_WITHOUT_PROCEDURE, YEARS_WITH_PROCEDURE } from './retention-end.js';

export interface EraseOptions {
  readonly store: ObjectStore;
  /** Named by the lines of the access log. */
  readonly requestId: string;
  /** The instant that counts as now. */
  readonly now: Date;
}

/** What was announced and never confirmed is nobody's evidence; a sender has a day for it. */
const ANNOUNCED_FOR = `interval '1 day'`;

const EVENT = `coalesce(item ->> 'capturedAt', item ->> 'addedAt')::timestamptz`;

/** Over with the day that `retentionEndsOn` names; at once where the record was taken back or erased. */
const DUE = `
  select e.incident_id as "incidentId", item ->> 'id' as id
    from incidents.incident_evidence e
    join incidents.incident i on i.id = e.incident_id
    join incidents.incident_complaint c on c.incident_id = e.incident_id, jsonb_array_elements(e.items) item
   where i.record_status in ('WITHDRAWN', 'ERASED')
      or item ->> 'storedAt' is null and (item ->> 'addedAt')::timestamptz < $1::timestamptz - ${ANNOUNCED_FOR}
      or (${dayInFrance(EVENT)} + case when c.filed_at is not null or (item ->> 'ownLegalAction')::boolean
            then interval '${YEARS_WITH_PROCEDURE} years' else interval '${DAYS_WITHOUT_PROCEDURE} days' end)::date
         <= ${dayInFrance('$1::timestamptz')}
   order by 1, 2`;

/** Longer than an address is good for and a transfer takes: what was erased so long ago nobody can send once more. */
const SENT_WITHIN = `interval '1 day'`;

const ERASED_BEFORE = 'select id from incidents.erased_file order by id';
const FORGET = `delete from incidents.erased_file where id = $1 and erased_at < now() - ${SENT_WITHIN}`;

/** Files somebody may have sent once more after they were erased, by an address that was given out before. */
async function eraseAgain(client: AdministratorsClient, store: ObjectStore): Promise<void> {
  const { rows } = await client.query(ERASED_BEFORE, []);
  for (const { id } of rows as readonly { id: string }[]) {
    await store.erase(id);
    await client.query(FORGET, [id]);
  }
}

const STRIKE = `
  with struck as (
    update incidents.incident_evidence e
       set items = (select coalesce(jsonb_agg(item order by place), '[]')
                      from jsonb_array_elements(e.items) with ordinality as kept (item, place) where item ->> 'id' <> $2),
           version = e.version + 1, updated_at = date_trunc('milliseconds', now())
     where e.incident_id = $1 and e.items @> jsonb_build_array(jsonb_build_object('id', $2::text)) returning e.incident_id),
  remembered as (
    insert into incidents.erased_file (id, erased_at) select $2::uuid, date_trunc('milliseconds', now()) from struck on conflict do nothing)
  insert into audit.audit_entry
    (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id, actor_organisation_id, actor_role, request_id)
  select gen_random_uuid(), date_trunc('milliseconds', statement_timestamp()), 'incidents', 'ERASURE', 'Incident', incident_id::text,
         array['EvidenceItem:' || $2], '${NOBODY}', '${NOBODY}', 'erase-evidence', $3
    from struck`;

/**
 * Erases the evidence whose time is over: the file first, then what is known of it, with its line in the access log. Whatever comes between, the
 * next run does what is left; it never forgets a file that is still there, or that may come back by an address that is still good. Returns
 * how many pieces it erased.
 */
export async function eraseEvidence(
  client: AdministratorsClient,
  { store, requestId, now }: EraseOptions,
): Promise<number> {
  await eraseAgain(client, store);
  const { rows } = await client.query(DUE, [now]);
  for (const { incidentId, id } of rows as readonly { incidentId: string; id: string }[]) {
    await store.erase(id);
    await client.query(STRIKE, [incidentId, id, requestId]);
  }
  return rows.length;
}
