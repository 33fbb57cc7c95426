import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { feedLock } from './feed-lock.js';
import { GUARD_CODES } from './guard-codes.js';

/* The state machine of statements (DOMAIN: Statement), kept by the database itself. */

const PINNED = 'set search_path = pg_catalog, pg_temp';

const refuse = (code: keyof typeof GUARD_CODES, words: string): string =>
  `raise exception '${words}' using errcode = '${GUARD_CODES[code]}'`;

/** What was cleared is what is published: these stand from the draft on. */
const FIXED = [
  'id',
  'uri',
  'kind',
  'embargoed_until',
  'expires_at',
  'concerns_open_investigation',
  'named_firm_ids',
  'about_alert_ids',
  'author_member_id',
  'author_organisation_id',
];

/** What a new wording may alter in the parts of a statement. */
const REVISED = `array['version', 'updated_at', 'headline', 'body', 'editor_note', 'required_clearances']`;

const row = (name: 'old' | 'new'): string => `(${FIXED.map((column) => `${name}.${column}`).join(', ')})`;

/** A new wording: one number up, never after release, back into review, and whoever wrote it may no longer clear it. */
const NEW_WORDING = `
    if new.wording <> old.wording then
      if hub.viewer_member_id() is not null and hub.viewer_member_role() not in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR') then
        ${refuse('noSuchStep', 'whoever signs off does not write')};
      end if;
      if new.wording <> old.wording + 1 or old.status not in ('DRAFT', 'IN_REVIEW', 'APPROVED')
          or new.status <> (case old.status when 'DRAFT' then 'DRAFT' else 'IN_REVIEW' end) then
        ${refuse('noSuchStep', 'a new wording goes back to review')};
      end if;
      if hub.viewer_member_id() is not null and hub.viewer_member_id() <> all(old.writer_member_ids) then
        new.writer_member_ids := old.writer_member_ids || hub.viewer_member_id();
      end if;
      return new;
    end if;`;

const APPROVAL = `
    if old.status = 'IN_REVIEW' and new.status = 'APPROVED' then
      if exists (select 1 from communications.statement_clearance c
                  where c.statement_id = old.id and c.statement_version = old.wording and c.member_id = any(old.writer_member_ids)) then
        ${refuse('secondPerson', 'whoever wrote on it cannot clear it')};
      end if;
      -- Put up after each clearance; until the last one, nothing happens.
      return case when communications.is_cleared(old) then new end;
    end if;`;

/** The clock, and nobody else, says whether the embargo is still running, and from when a statement counts as published. */
const RELEASE = `
    if old.status = 'APPROVED' and new.status in ('SCHEDULED', 'PUBLISHED') then
      if not communications.is_cleared(old) then ${refuse('notCleared', 'not cleared by two people')}; end if;
      if not communications.label_releases(old) or not communications.alerts_release(old) then
        ${refuse('tooWide', 'its label, or that of an alert, does not let it out')};
      end if;
      perform ${feedLock.place};
      instant := date_trunc('milliseconds', clock_timestamp());
      if old.expires_at <= instant then ${refuse('noSuchStep', 'its time is over')}; end if;
      new.status := case when old.embargoed_until > instant then 'SCHEDULED' else 'PUBLISHED' end;
      new.published_at := greatest(instant, old.embargoed_until);
      new.ordered_at := new.published_at;
      return new;
    end if;`;

/** An embargo lifts without a step. What was withdrawn under embargo has never been published and never will be. */
const AFTER_RELEASE = `
    if old.status in ('SCHEDULED', 'PUBLISHED') and new.status in ('CORRECTED', 'WITHDRAWN', 'EXPIRED') then
      perform ${feedLock.place};
      instant := date_trunc('milliseconds', clock_timestamp());
      if old.published_at > instant then
        if new.status <> 'WITHDRAWN' then ${refuse('noSuchStep', 'its embargo is still running')}; end if;
        new.published_at := null;
        new.ordered_at := instant;
      elsif new.status in ('CORRECTED', 'WITHDRAWN') then
        new.ordered_at := instant;
      end if;
      return new;
    end if;`;

const guardStatement = `
  create or replace function communications.guard_statement() returns trigger
  language plpgsql ${PINNED} as $$
  declare
    instant timestamptz;
  begin
    if ${row('old')} is distinct from ${row('new')} then ${refuse('noSuchStep', 'what is cleared does not change')}; end if;
    new.writer_member_ids := old.writer_member_ids;
    new.published_at := old.published_at;
    new.ordered_at := old.ordered_at;
    new.version := old.version + 1;
    new.updated_at := ${THIS_INSTANT};
    ${NEW_WORDING}
    if old.status = 'DRAFT' and new.status = 'IN_REVIEW' then return new; end if;
    ${APPROVAL}
    ${RELEASE}
    ${AFTER_RELEASE}
    ${refuse('noSuchStep', 'no such step')};
  end $$`;

/**
 * A text changes with its wording only, and so never under a clearance given for another; and in the transaction that gave the wording its
 * number, so by nobody who is not taken for its writer.
 */
const guardText = `
  create or replace function communications.guard_text() returns trigger
  language plpgsql ${PINNED} as $$
  begin
    if new.statement_id <> old.statement_id or new.version <= old.version or not exists (
        select 1 from communications.statement s
         where s.id = new.statement_id and s.wording = new.version and s.status in ('DRAFT', 'IN_REVIEW')
           and s.updated_at = ${THIS_INSTANT})
        or to_jsonb(new) - ${REVISED} is distinct from to_jsonb(old) - ${REVISED} then
      ${refuse('noSuchStep', 'a text changes with its wording')};
    end if;
    new.updated_at := ${THIS_INSTANT};
    return new;
  end $$`;

/** What a revision may drop or ask for anew is what depends on the text: the word of the chair on a person it mentions. */
const guardReview = `
  create or replace function communications.guard_review() returns trigger
  language plpgsql ${PINNED} as $$
  begin
    if not (array_remove(new.required_clearances, 'LEGAL') <@ old.required_clearances
        and array_remove(old.required_clearances, 'LEGAL') <@ new.required_clearances) then
      ${refuse('noSuchStep', 'what is cleared does not change')};
    end if;
    return new;
  end $$`;

const before = (table: string, guard: string): string =>
  `create or replace trigger ${guard} before update on communications.${table}
     for each row execute function communications.${guard}()`;

/** Statements that put the guards in place; idempotent. They call those of `clearance-guards.ts`. */
export const statementGuards: readonly string[] = [
  guardStatement,
  guardText,
  guardReview,
  before('statement', 'guard_statement'),
  before('statement_content', 'guard_text'),
  before('statement_editor_note', 'guard_text'),
  before('statement_review', 'guard_text'),
  before('statement_review', 'guard_review'),
];
