import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import type { WorldTable } from './world-table.js';

/** Keys under which the viewer may file something itself: that somebody else has used one is nothing to the viewer. */
export const SHARED_KEYS: readonly string[] = Array.from({ length: 12 }, (_, index) => `key-${index + 1}`);

const hidden = (table: string, seen: string, key = 'id'): string =>
  `(select array_agg(h.${key}) as ids from ${table} h where not exists (select 1 from ${seen} s where s.${key} = h.${key}))`;

/** One hidden target for every row that could refer to one. */
const linkAll = (from: string, [table, own, other]: readonly [string, string, string], targets: string): string =>
  `insert into ${table} (${own}, ${other}) select f.id, pool.ids[1 + pg_temp.spread(f.id::text) % cardinality(pool.ids)]
     from ${from} f, ${targets} pool where pool.ids is not null on conflict do nothing`;

const drafted = (table: string, reference: string, of: string): string =>
  `insert into ${table} (member_id, client_mutation_id, ${reference})
     select m.id, k.key, (select id from ${of} limit 1)
       from (select id from organisations.member where id <> $1 limit 20) m, unnest($2::text[]) k (key) on conflict do nothing`;

/** Edges whose far end the viewer may not see, from everything there is; and what other members have filed under keys of their own. */
export async function addHiddenEdges(
  administrator: pg.ClientBase,
  { memberId, organisationId }: Viewer,
): Promise<void> {
  const incidents = hidden('incidents.incident', 'seen_incidents_incident');
  const alerts = hidden('alerts.alert', 'seen_alerts_alert');
  const organisations = hidden('organisations.organisation', 'seen_organisations_organisation');
  const edges = [
    linkAll('alerts.alert', ['alerts.alert_based_on', 'alert_id', 'incident_id'], incidents),
    linkAll('communications.statement', ['communications.statement_alert', 'statement_id', 'alert_id'], alerts),
    linkAll(
      'communications.statement',
      ['communications.statement_firm', 'statement_id', 'organisation_id'],
      organisations,
    ),
    `insert into incidents.incident_requalification (id, incident_id, at, from_category, to_category, from_attempted, to_attempted, reason, organisation_id, member_id)
       select pg_temp.other_id(i.id || 'moved'), i.id, i.updated_at, i.category, 'FRAUD', not i.attempted, i.attempted, 'Requalifié ailleurs', m.organisation_id, m.id
         from incidents.incident i, (select * from organisations.member where id <> '${memberId}' limit 1) m
        where not exists (select 1 from seen_incidents_incident_particulars s where s.incident_id = i.id)`,
    `insert into incidents.incident_amendment (id, incident_id, at, part, reason, before, organisation_id, member_id)
       select pg_temp.other_id(i.id || 'amended'), i.id, i.updated_at, 'LOSS', 'Corrigé ailleurs', '{"stolen_eur": 1}', m.organisation_id, m.id
         from incidents.incident i, (select * from organisations.member where id <> '${memberId}' limit 1) m
        where not exists (select 1 from seen_incidents_incident_particulars s where s.incident_id = i.id)`,
    // Of what the viewer sees but for the call, that the call was told otherwise.
    `insert into incidents.incident_amendment (id, incident_id, at, part, reason, before, organisation_id, member_id)
       select pg_temp.other_id(i.id || 'told otherwise'), i.id, i.updated_at, 'EMERGENCY_CALL', 'Appel corrigé', '{"path": "CALL_17"}', m.organisation_id, m.id
         from incidents.incident i, (select * from organisations.member where id <> '${memberId}' limit 1) m
        where exists (select 1 from seen_incidents_incident_particulars s where s.incident_id = i.id)
          and not exists (select 1 from seen_incidents_incident_emergency_call s where s.incident_id = i.id)`,
    // Of what the viewer sees but for the persons, that they were described otherwise.
    `insert into incidents.incident_amendment (id, incident_id, at, part, reason, before, organisation_id, member_id)
       select pg_temp.other_id(i.id || 'described otherwise'), i.id, i.updated_at, 'OFFENDERS', 'Plaque corrigée', '{"plates": ["XY-419-QT"]}', m.organisation_id, m.id
         from incidents.incident i, (select * from organisations.member where id <> '${memberId}' limit 1) m
        where exists (select 1 from seen_incidents_incident_particulars s where s.incident_id = i.id)
          and not exists (select 1 from seen_incidents_incident_offenders s where s.incident_id = i.id)`,
    // Hidden records that have gone from their readers' sight: among them ones that stand between those the viewer is told of.
    `insert into incidents.incident_removal (ends_at, changed_in, id, record_status, category, handling_expires_at, handling_tlp, victim_id,
         area_path, audience_organisation_ids, audience_member_ids)
       select coalesce(least(i.handling_expires_at, now()), '-infinity'), i.changed_in - pg_temp.spread(i.id::text) % 3, i.id, i.record_status,
              i.category, i.handling_expires_at, i.handling_tlp, i.victim_id, i.area_path, i.audience_organisation_ids, i.audience_member_ids
         from incidents.incident i where not exists (select 1 from seen_incidents_incident s where s.id = i.id) on conflict do nothing`,
    // That officers of other organisations answer about what the viewer sees, and about what it does not.
    `insert into incidents.data_subject_request (id, request_reference, incident_id, opened_at, ends_at, organisation_id, member_id, client_mutation_id)
       select pg_temp.other_id(i.id || 'asked about'), 'DSR-2010-77', i.id, date_trunc('milliseconds', now()) - interval '1 day', now() + interval '20 days',
              m.organisation_id, m.id, i.id::text
         from incidents.incident i, (select * from organisations.member where organisation_id <> '${organisationId}' limit 1) m
        where pg_temp.spread(i.id::text) % 3 = 0`,
  ];
  for (const statement of edges) await administrator.query(statement);
  const drafts = [
    drafted('incidents.incident_declaration', 'incident_id', 'incidents.incident'),
    drafted('alerts.alert_drafting', 'alert_id', 'alerts.alert'),
    drafted('communications.statement_drafting', 'statement_id', 'communications.statement'),
  ];
  for (const statement of drafts) await administrator.query(statement, [memberId, SHARED_KEYS]);
  await administrator.query(
    `insert into incidents.incident_import (organisation_id, sender_reference, incident_id, digest)
       select o.id, k.key, (select id from incidents.incident limit 1), 'of another firm'
         from (select id from organisations.organisation where id <> $1 limit 20) o, unnest($2::text[]) k (key)`,
    [organisationId, SHARED_KEYS],
  );
}

/**
 * Readings the viewer does not learn of: of everybody's records by the police for an investigation, the viewer's own among them, and of others'
 * records by anybody. Nobody but the data protection officer may look into the log itself.
 */
export async function addConsultations(
  administrator: pg.ClientBase,
  viewer: Viewer,
  tables: readonly WorldTable[],
): Promise<void> {
  if (viewer.role === 'data_protection_officer') return;
  if (!tables.some(({ name }) => name === 'incidents.incident'))
    throw new Error('There are no incidents to be looked into.');
  const entry = (role: string, purpose: string, own: boolean): string =>
    `insert into audit.audit_entry (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id, actor_organisation_id,
       actor_role, purpose, request_id)
     select pg_temp.other_id(i.id || '${role}'), date_trunc('milliseconds', now() - interval '40 days'), 'incidents', 'CONSULTATION', 'Incident',
            i.id::text, '{Incident.narrative}', m.id, m.organisation_id, '${role}', '${purpose}', 'of-another-request'
       from incidents.incident i, (select * from organisations.member where organisation_id <> '${viewer.organisationId}' and role = 'POLICE_OFFICER' limit 1) m
      where (i.victim_id = '${viewer.organisationId}') = ${own} and pg_temp.spread(i.id::text) % 3 = 0`;
  await administrator.query(entry('police', 'INVESTIGATION', true));
  await administrator.query(entry('secretariat', 'PREVENTION', false));
}
