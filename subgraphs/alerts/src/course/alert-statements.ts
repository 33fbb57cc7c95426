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

/**
 * What a check of one row cannot say, kept by the database for whoever writes: an alert takes the steps of its course and no other, one
 * version at a time; its content, label and audience stay as they were approved; the reviewer is whoever is asking; and a decision
 * stands on record only for the reviewer of the alert, who is never its author.
 */
export const alertStatements: readonly string[] = [
  `create or replace function alerts.keep_alert_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if (old.status, new.status) not in (${steps}) or new.version <> old.version + 1 then
       raise exception 'not a step of an alert' using errcode = 'check_violation', constraint = 'alert_on_course';
     end if;
     if to_jsonb(new) - ${moving} is distinct from to_jsonb(old) - ${moving} then
       raise exception 'an alert changes its state and nothing else' using errcode = 'check_violation', constraint = 'alert_unaltered';
     end if;
     if new.status in ('APPROVED', 'REJECTED') then
       if new.reviewer_member_id is distinct from hub.viewer_member_id()
          or new.reviewer_organisation_id is distinct from hub.viewer_organisation_id() then
         raise exception 'the reviewer is whoever asks' using errcode = 'check_violation', constraint = 'alert_reviewer_asks';
       end if;
     elsif new.reviewer_member_id is distinct from old.reviewer_member_id
        or new.reviewer_organisation_id is distinct from old.reviewer_organisation_id then
       raise exception 'a decision stays with its reviewer' using errcode = 'check_violation', constraint = 'alert_reviewer_stays';
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_on_course before update on alerts.alert
     for each row execute function alerts.keep_alert_on_course()`,
  `do $$ begin
     alter table alerts.alert_approval add constraint alert_approval_of_reviewer foreign key (alert_id, member_id, organisation_id)
       references alerts.alert (id, reviewer_member_id, reviewer_organisation_id);
   exception when duplicate_object then null; end $$`,
];
