import { DATABASE_ROLES } from '../viewer/database-role.js';
import { IDENTITY_CLAIMS, IDENTITY_VARIABLE, identityKey } from '../viewer/session-identity.js';

/*
 * The database's end of the session identity. A subgraph signs who is asking (session-identity.ts), and every policy asks `hub.viewer()`,
 * which believes the signature and nothing else: SQL that was smuggled into a subgraph runs as its login, may set any variable and take on
 * any hub role, and is still nobody but the member whose request carried it.
 */

const BLOCK_BYTES = 64;
const position = (claim: string): number => IDENTITY_CLAIMS.findIndex((one) => one.claim === claim) + 1;
const roles = DATABASE_ROLES.join(', ');

/** A key as HMAC (RFC 2104) uses it, so that PostgreSQL needs `sha256` alone and no extension. */
function padded(key: Buffer, byte: number): string {
  const block = Buffer.alloc(BLOCK_BYTES, byte);
  for (const [index, value] of key.entries()) block[index] = value ^ byte;
  return `'\\x${block.toString('hex')}'`;
}

/**
 * Claims are read by name; an empty one is none, and an empty territory is an empty one. Each body is parsed when it is created (`return`)
 * and not when it is called, so that no name in it means what the caller's session would have it mean.
 */
const claimFunctions = IDENTITY_CLAIMS.map(({ function: name, type }, index) => {
  const value = `nullif((hub.viewer())[${index + 1}], '')::${type}`;
  return `create or replace function hub.${name}() returns ${type} language sql stable parallel safe
    return ${type.endsWith('[]') ? `coalesce(${value}, '{}')` : value}`;
});

/** Keys, the function that verifies, and the functions policies call. Idempotent. */
export const identityStatements: readonly string[] = [
  `do $$ begin create role hub_identity nologin noinherit; exception when duplicate_object then null; end $$`,
  'create schema if not exists hub',
  // A role may be given ownership only by somebody who can act as it; an administrator who is no superuser grants itself that.
  `do $$ begin
     if not pg_has_role(current_user, 'hub_identity', 'set') then
       execute format('grant hub_identity to %I with inherit true, set true', current_user);
     end if;
   end $$`,
  // PostgreSQL looks for a type among the session's temporary ones first, and whoever owns a type says how values are cast to it. A login
  // that can make one could therefore change what a claim means on its way to the policy, and leave it to the next request of its session.
  `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
  'grant usage, create on schema hub to hub_identity',
  `create table if not exists hub.identity_key (
     login name not null, inner_pad bytea not null, outer_pad bytea not null,
     since timestamptz not null default now(), primary key (login, inner_pad))`,
  'alter table hub.identity_key owner to hub_identity',
  `revoke all on hub.identity_key from public, ${roles}`,
  // Asked by every policy, some twenty times for one record, so each expression counts: the claims are taken apart only once they are
  // believed. The role it was signed for must be the role that was taken on; the `role` setting and not current_user, which is another one
  // inside a SECURITY DEFINER function.
  `create or replace function hub.viewer() returns text[] language plpgsql stable parallel safe security definer
     set search_path = pg_catalog, pg_temp as $$
   declare
     identity text := current_setting('${IDENTITY_VARIABLE}', true);
     signed text := substr(identity, 65);
     claims text[];
   begin
     perform 1 from hub.identity_key k
       where k.login = session_user
         and left(identity, 64) =
             encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(signed, 'UTF8'))), 'hex');
     if found then
       claims := string_to_array(signed, '|');
       if claims[${position('databaseRole')}] = current_setting('role') and claims[${position('expiresAt')}]::float8 >= date_part('epoch', statement_timestamp()) then
         return claims;
       end if;
     end if;
     return null;
   end $$`,
  'alter function hub.viewer() owner to hub_identity',
  ...claimFunctions,
  `grant usage on schema hub to ${roles}`,
];

/** Gives a login its key. The one before stays good, so that processes can be restarted one by one with a new secret. */
export function identityKeyStatements(login: string, secret: string): string[] {
  const key = identityKey(secret, login);
  return [
    `insert into hub.identity_key (login, inner_pad, outer_pad) values ('${login}', ${padded(key, 0x36)}, ${padded(key, 0x5c)})
       on conflict (login, inner_pad) do nothing`,
    `delete from hub.identity_key k where k.login = '${login}' and k.since <
       (select min(l.since) from (select since from hub.identity_key where login = '${login}' order by since desc limit 2) l)`,
  ];
}
