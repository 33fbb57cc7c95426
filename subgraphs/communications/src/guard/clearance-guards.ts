import { GUARD_CODES } from './guard-codes.js';

/* The rule of two people, kept by the database itself: no mistake of a service, and no SQL past the services, releases what was not cleared. */

const PINNED = 'set search_path = pg_catalog, pg_temp';

const ofTheWording = 'c.statement_id = s.id and c.statement_version = s.wording';

/**
 * Whether a statement is cleared: every kind it requires granted for its present wording, by every named firm for itself, by two people at
 * least, none of whom wrote on it, and refused by nobody. Whoever asks must see all of that; hidden rows count as missing.
 */
const isCleared = `
  create or replace function communications.is_cleared(s communications.statement) returns boolean
  language sql stable ${PINNED} as $$
    select coalesce((
      select not exists (
          select 1 from unnest(r.required_clearances || array['EDITORIAL']
              || case when s.concerns_open_investigation then array['POLICE'] else '{}' end) as required (kind)
           where not exists (
             select 1 from communications.statement_clearance c where ${ofTheWording} and c.granted and c.kind = required.kind))
        and not exists (
          select 1 from unnest(s.named_firm_ids) as firm (id)
           where not exists (
             select 1 from communications.statement_clearance c
              where ${ofTheWording} and c.granted and c.kind = 'VICTIM_FIRM' and c.organisation_id = firm.id))
        and not exists (
          select 1 from communications.statement_clearance c
           where ${ofTheWording} and (not c.granted or c.member_id = any(s.writer_member_ids)))
        and (select count(distinct c.member_id) >= 2 from communications.statement_clearance c where ${ofTheWording} and c.granted)
      from communications.statement_review r where r.statement_id = s.id), false)
  $$`;

/** Whether the label lets it out: TLP:CLEAR for the public, TLP:GREEN as well for a notice to the members. */
const labelReleases = `
  create or replace function communications.label_releases(s communications.statement) returns boolean
  language sql stable ${PINNED} as $$
    select exists (
      select 1 from communications.statement_content t
       where t.statement_id = s.id
         and (t.handling_tlp = 'TLP_CLEAR' or t.handling_tlp = 'TLP_GREEN' and s.kind = 'INTERNAL_NOTICE'))
  $$`;

/** Whether every alert it is about is itself TLP:CLEAR now, where the statement is; an alert the publisher may not see is not. */
const alertsRelease = `
  create or replace function communications.alerts_release(s communications.statement) returns boolean
  language sql stable ${PINNED} as $$
    select not exists (
      select 1 from communications.statement_content t, unnest(s.about_alert_ids) as about (id)
       where t.statement_id = s.id and t.handling_tlp = 'TLP_CLEAR'
         and not exists (select 1 from alerts.visible_alert a where a.id = about.id and a.tlp = 'TLP_CLEAR'))
  $$`;

/**
 * A row that is written as approved or released from the start, which only the owner of the database can do, must have its clearances by
 * the end of the transaction: then the order of writing does not matter.
 */
const guardWrittenRow = `
  create or replace function communications.guard_written_statement() returns trigger
  language plpgsql ${PINNED} as $$
  begin
    if new.status not in ('DRAFT', 'IN_REVIEW') and not communications.is_cleared(new) then
      raise exception 'not cleared by two people' using errcode = '${GUARD_CODES.notCleared}';
    end if;
    if new.status not in ('DRAFT', 'IN_REVIEW', 'APPROVED') and not communications.label_releases(new) then
      raise exception 'its label does not let it out' using errcode = '${GUARD_CODES.tooWide}';
    end if;
    return null;
  end $$`;

/**
 * After each clearance the statement is put up for approval, and its guard decides. Whoever clears sees neither the clearances of others
 * nor has any right to change the statement; so this one step is taken as the press office, under the press office's own policies. The lock
 * comes first: of two last clearances at the same moment, the second sees the first.
 */
const approveOnceCleared = [
  'drop trigger if exists approve_once_cleared on communications.statement_clearance',
  'drop function if exists communications.approve_once_cleared()',
  `create function communications.approve_once_cleared() returns trigger
   language plpgsql security definer ${PINNED} as $$
   begin
     perform 1 from communications.statement s where s.id = new.statement_id for update;
     update communications.statement s set status = 'APPROVED'
      where s.id = new.statement_id and s.status = 'IN_REVIEW' and s.wording = new.statement_version;
     return null;
   end $$`,
  // The right to own a function in the schema is taken back with all others when the grants are written.
  'grant create on schema communications to press_officer',
  'alter function communications.approve_once_cleared() owner to press_officer',
  `create trigger approve_once_cleared after insert on communications.statement_clearance
     for each row execute function communications.approve_once_cleared()`,
];

/** Statements that put the guards in place; idempotent. */
export const clearanceGuards: readonly string[] = [
  isCleared,
  labelReleases,
  alertsRelease,
  guardWrittenRow,
  'drop trigger if exists guard_written_statement on communications.statement',
  `create constraint trigger guard_written_statement after insert on communications.statement
     deferrable initially deferred for each row execute function communications.guard_written_statement()`,
  ...approveOnceCleared,
];
