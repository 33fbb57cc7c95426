import { HUB_ROLES } from '../viewer/hub-role.js';
import { identityStatements } from './identity-statements.js';

const roles = HUB_ROLES.join(', ');

/** What all four subgraphs rest on: the roles, the functions policies call, and the access log. Idempotent. */
export const hubSchema: readonly string[] = [
  ...HUB_ROLES.map(
    (role) => `do $$ begin create role ${role} nologin noinherit; exception when duplicate_object then null; end $$`,
  ),
  ...identityStatements,

  'create schema if not exists audit',
  `grant usage on schema audit to ${roles}`,
  `create table if not exists audit.audit_entry (
     id uuid primary key,
     at timestamptz not null,
     subgraph text not null,
     operation text not null check (operation in ('COLLECTION','ALTERATION','CONSULTATION','DISCLOSURE','COMBINATION','ERASURE')),
     record_type text not null,
     record_id text not null,
     field_classes text[] not null,
     actor_id uuid not null,
     actor_organisation_id uuid not null,
     actor_role text not null,
     agreement_id uuid,
     purpose text,
     justification text,
     request_id text not null)`,
  'create index if not exists audit_entry_record on audit.audit_entry (record_id, at)',
  'alter table audit.audit_entry enable row level security',
  'alter table audit.audit_entry force row level security',
  'drop policy if exists append_own on audit.audit_entry',
  `create policy append_own on audit.audit_entry for insert to ${roles}
     with check (actor_id = hub.viewer_member_id() and actor_organisation_id = hub.viewer_organisation_id())`,
  `revoke all on audit.audit_entry from public, ${roles}`,
  `grant insert on audit.audit_entry to ${roles}`,
];
