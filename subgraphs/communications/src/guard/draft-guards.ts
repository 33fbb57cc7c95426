import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { GUARD_CODES } from './guard-codes.js';

const PINNED = 'set search_path = pg_catalog, pg_temp';

const refuse = (words: string): string => `raise exception '${words}' using errcode = '${GUARD_CODES.noSuchStep}'`;

const sameIds = (list: string, table: string, column: string): string => `
        (select new.${list} @> edge.ids and new.${list} <@ edge.ids
           from (select coalesce(array_agg(e.${column}), '{}') as ids from communications.${table} e where e.statement_id = new.id) edge)`;

const atTheEnd = (name: string, table: string): string[] => [
  `drop trigger if exists ${name} on communications.${table}`,
  `create constraint trigger ${name} after insert on communications.${table} deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null) execute function communications.${name}()`,
];

/**
 * What the policies cannot say of a draft, because it lies between rows: it is whole, the alerts and firms it lists are those it points
 * at, and it asks the police where it says that it touches their inquiry. Checked at the end of a transaction, of what a member writes;
 * an archive is loaded as it is.
 */
export const draftGuards: readonly string[] = [
  `create or replace function communications.guard_whole_draft() returns trigger
   language plpgsql ${PINNED} as $$
   begin
     if not (${sameIds('about_alert_ids', 'statement_alert', 'alert_id')} and ${sameIds('named_firm_ids', 'statement_firm', 'organisation_id')})
        or not exists (
          select 1 from communications.statement_review r
            join communications.statement_content t on t.statement_id = r.statement_id
            join communications.statement_editor_note n on n.statement_id = r.statement_id
           where r.statement_id = new.id and new.concerns_open_investigation = ('POLICE' = any(r.required_clearances))) then
       ${refuse('a draft is written with all its parts')};
     end if;
     return null;
   end $$`,
  ...atTheEnd('guard_whole_draft', 'statement'),
  `create or replace function communications.guard_drafting_key() returns trigger
   language plpgsql ${PINNED} as $$
   begin
     if not exists (select 1 from communications.statement s where s.id = new.statement_id and s.updated_at = ${THIS_INSTANT}) then
       ${refuse('a key is taken for a draft')};
     end if;
     return null;
   end $$`,
  ...atTheEnd('guard_drafting_key', 'statement_drafting'),
];
