import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { STEPS_OF_ALERT } from './steps-of-alert.js';

const steps = STEPS_OF_ALERT.map(([from, to]) => `('${from}', '${to}')`).join(', ');

const MOVING = [
  'status',
  'version',
  'updated_at',
  'ordered_at',
  'issued_at',
  'reviewer_member_id',
  'reviewer_organisation_id',
];

const moving = `array[${MOVING.map((column) => `'${column}'`).join(', ')}]`;

const refuse = (constraint: string, words: string): string =>
  `raise exception '${words}' using errcode = 'check_violation', constraint = '${constraint}'`;

/** Of an update that reads no column PostgreSQL asks no right to read: whoever moves an alert must see it nevertheless. */
const SEEN = `
     if not exists (select 1 from alerts.alert a where a.id = old.id) then
       ${refuse('alert_seen', 'nobody moves an alert out of sight')};
     end if;`;

const ON_COURSE = `
     if (old.status, new.status) not in (${steps}) or new.version <> old.version + 1 then
       ${refuse('alert_on_course', 'not a step of an alert')};
     end if;
     if to_jsonb(new) - ${moving} is distinct from to_jsonb(old) - ${moving} then
       ${refuse('alert_unaltered', 'an alert changes its state and nothing else')};
     end if;`;

/** The clock of the database says when a step was taken, and whether there was still time for it. */
const BY_THE_CLOCK = `
     if new.updated_at <> ${THIS_INSTANT}
        or (new.issued_at, new.ordered_at) is distinct from
           (case when new.status = 'ISSUED' then new.updated_at else old.issued_at end,
            case when new.status = 'ISSUED' then new.updated_at else old.ordered_at end) then
       ${refuse('alert_by_the_clock', 'a step bears the instant it is taken')};
     end if;
     if new.status <> 'REJECTED' and new.expires_at <= new.updated_at then
       ${refuse('alert_in_time', 'its time is over')};
     end if;`;

const REVIEWED = `
     if new.status in ('APPROVED', 'REJECTED') then
       if new.reviewer_member_id is distinct from hub.viewer_member_id()
          or new.reviewer_organisation_id is distinct from hub.viewer_organisation_id() then
         ${refuse('alert_reviewer_asks', 'the reviewer is whoever asks')};
       end if;
     elsif new.reviewer_member_id is distinct from old.reviewer_member_id
        or new.reviewer_organisation_id is distinct from old.reviewer_organisation_id then
       ${refuse('alert_reviewer_stays', 'a decision stays with its reviewer')};
     end if;`;

/**
 * What a check of one row cannot say, kept by the database for whoever writes: an alert takes the steps of its course and no other, one
 * version at a time; its content, label and audience stay as they were approved; the reviewer is whoever is asking; and a decision
 * stands on record only for the reviewer of the alert, who is never its author, and always for a decision that was taken.
 */
export const alertStatements: readonly string[] = [
  `create or replace function alerts.keep_alert_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin${SEEN}${ON_COURSE}${BY_THE_CLOCK}${REVIEWED}
     return new;
   end $$`,
  `create or replace trigger keep_on_course before update on alerts.alert
     for each row execute function alerts.keep_alert_on_course()`,
  `create or replace function alerts.keep_decision_on_record() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if not exists (select 1 from alerts.alert_approval p
                     where p.alert_id = new.id and p.alert_version = old.version and p.decision = new.status) then
       ${refuse('alert_decision_on_record', 'a decision stands on record')};
     end if;
     return null;
   end $$`,
  'drop trigger if exists keep_decision_on_record on alerts.alert',
  `create constraint trigger keep_decision_on_record after update on alerts.alert deferrable initially deferred
     for each row when (new.status in ('APPROVED', 'REJECTED')) execute function alerts.keep_decision_on_record()`,
  `do $$ begin
     alter table alerts.alert_approval add constraint alert_approval_of_reviewer foreign key (alert_id, member_id, organisation_id)
       references alerts.alert (id, reviewer_member_id, reviewer_organisation_id);
   exception when duplicate_object then null; end $$`,
];
