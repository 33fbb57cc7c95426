import { dropPolicies } from '../database/drop-policies.js';
import { DATABASE_ROLES } from '../viewer/database-role.js';
import { AUDIT_OPERATIONS } from './audit-operation.js';

/*
 * The access log as PostgreSQL keeps it. Hub roles append entries that bear their own name, and nobody changes or removes one. A worker with
 * a role of its own (`auditor`) seals them into a chain; see `chain/`.
 */

const roles = DATABASE_ROLES.join(', ');
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The login of the worker that seals. */
export const AUDIT_LOGIN = 'audit_login';

/** Columns that came after the first release, for databases that hold entries already. */
const laterColumns = [
  // Null for what was done; otherwise why it was refused.
  'refusal text',
  // To whom a disclosure went, where that is known by name.
  `recipient_ids uuid[] not null default '{}'`,
  // A police service looks into a case without telling its victim: Directive (EU) 2016/680 art. 13(3), code de procédure pénale art. 11.
  `deferred boolean generated always as
     (actor_role = 'police' and coalesce(purpose in ('INVESTIGATION', 'LINKAGE'), false)) stored`,
].map((column) => `alter table audit.audit_entry add column if not exists ${column}`);

const forced = ['audit_entry', 'audit_seal', 'unsealed', 'turn'].flatMap((table) => [
  `alter table audit.${table} enable row level security`,
  `alter table audit.${table} force row level security`,
  `revoke all on audit.${table} from public, ${roles}, auditor`,
]);

/** That which shows owners who looked into their records rests on views of the subgraphs, and is made after them. */
const OF_OWNERS = 'owner';

function policy(table: string, name: string, definition: string): string[] {
  return [`drop policy if exists ${name} on audit.${table}`, `create policy ${name} on audit.${table} ${definition}`];
}

/** Who may look into the log, and for what: it serves to verify that processing is lawful, and nothing else (Directive art. 25(2)). */
const FOR_CONTROL = `(select hub.viewer_purpose()) in ('AUDIT', 'DATA_SUBJECT_REQUEST')`;

/** Tables, policies and the queue of what is still to be sealed. Idempotent. */
export const auditStatements: readonly string[] = [
  `do $$ begin create role auditor nologin noinherit; exception when duplicate_object then null; end $$`,
  'create schema if not exists audit',
  `grant usage on schema audit to ${roles}, auditor`,
  `create table if not exists audit.audit_entry (
     id uuid primary key,
     at timestamptz not null,
     subgraph text not null,
     operation text not null check (operation in (${list(AUDIT_OPERATIONS)})),
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
  ...laterColumns,
  'create index if not exists audit_entry_record on audit.audit_entry (record_id, at)',
  'create index if not exists audit_entry_at on audit.audit_entry (at, id)',
  'create index if not exists audit_entry_actor on audit.audit_entry (actor_organisation_id, at, id)',
  `create index if not exists audit_entry_erasure on audit.audit_entry (id) where operation = 'ERASURE'`,
  // No foreign key: a seal outlives its entry, so that a removed entry is missed.
  `create table if not exists audit.audit_seal (
     number bigint primary key, entry_id uuid not null unique, hash bytea not null, sealed_at timestamptz not null)`,
  // What was entered before there was a queue is sealed first; only then, or a later migration would seal what was smuggled in.
  `do $$ begin
     if to_regclass('audit.unsealed') is null then
       create table audit.unsealed (entry_id uuid primary key);
       insert into audit.unsealed (entry_id) select e.id from audit.audit_entry e;
     end if;
   end $$`,
  // Whoever seals holds its one row. An advisory lock is anybody's: a session that kept it would keep the log from being sealed.
  `do $$ begin
     if to_regclass('audit.turn') is null then
       create table audit.turn (only_one boolean primary key default true check (only_one));
       insert into audit.turn default values;
     end if;
   end $$`,
  ...forced,
  // The others are made anew below, and none is left that was added.
  dropPolicies('audit', OF_OWNERS),
  ...policy(
    'audit_entry',
    'append_own',
    `for insert to ${roles} with check (actor_id = (select hub.viewer_member_id())
       and actor_organisation_id = (select hub.viewer_organisation_id()) and actor_role = (select hub.viewer_role())
       and purpose is not distinct from coalesce((select hub.viewer_purpose()), purpose)
       and at between statement_timestamp() - interval '1 minute' and statement_timestamp())`,
  ),
  ...policy('audit_entry', 'control', `for select to data_protection_officer using (${FOR_CONTROL})`),
  ...policy('audit_seal', 'control', `for select to data_protection_officer using (${FOR_CONTROL})`),
  ...policy('audit_entry', 'seal', 'for select to auditor using (true)'),
  ...policy('audit_seal', 'look_back', 'for select to auditor using (true)'),
  ...policy('audit_seal', 'append', 'for insert to auditor with check (true)'),
  ...policy('turn', 'take', 'for all to auditor using (true) with check (false)'),
  'grant select, update on audit.turn to auditor',
  ...policy('unsealed', 'queue', 'for all to auditor using (true) with check (true)'),
  `grant insert on audit.audit_entry to ${roles}`,
  'grant select on audit.audit_entry, audit.audit_seal to data_protection_officer, auditor',
  'grant insert on audit.audit_seal to auditor',
  'grant select, insert, delete on audit.unsealed to auditor',
  // Whatever is entered waits to be sealed, whoever enters it.
  `create or replace function audit.queue_for_sealing() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     insert into audit.unsealed (entry_id) select entry.id from entered entry;
     return null;
   end $$`,
  `do $$ begin
     if not pg_has_role(current_user, 'auditor', 'set') then
       execute format('grant auditor to %I with inherit true, set true', current_user);
     end if;
   end $$`,
  'grant create on schema audit to auditor',
  'alter function audit.queue_for_sealing() owner to auditor',
  'revoke create on schema audit from auditor',
  'drop trigger if exists queue_for_sealing on audit.audit_entry',
  `create trigger queue_for_sealing after insert on audit.audit_entry
     referencing new table as entered for each statement execute function audit.queue_for_sealing()`,
];

/** The login of the worker that seals: it can become the auditor, and nothing else. */
export function auditLoginStatements(quotedPassword: string): string[] {
  return [
    `do $$ begin create role ${AUDIT_LOGIN} login noinherit; exception when duplicate_object then null; end $$`,
    `alter role ${AUDIT_LOGIN} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password ${quotedPassword}`,
    `grant auditor to ${AUDIT_LOGIN} with inherit false, set true`,
  ];
}

/**
 * What an owner sees of the log: that somebody else looked into a record of its own, unless that is deferred. Needs the views `own_record` of
 * the subgraphs, which say which records are the viewer's.
 */
export function ownersStatements(schemasWithOwners: readonly string[]): string[] {
  const isOwn = schemasWithOwners
    .map((schema) => `exists (select 1 from ${schema}.own_record o where o.type = record_type and o.id = record_id)`)
    .join(' or ');
  return [
    ...policy(
      'audit_entry',
      OF_OWNERS,
      `for select to firm using (not deferred and refusal is null
         and actor_organisation_id <> (select hub.viewer_organisation_id()) and (${isOwn}))`,
    ),
    `grant select (at, operation, record_type, record_id, actor_organisation_id, refusal, deferred) on audit.audit_entry to firm`,
  ];
}
