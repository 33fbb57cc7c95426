import { Purpose } from '@hub/shared/viewer/purpose.enum';
import { refuse } from '../incident/refuse.js';
import { roleOfNobody } from '../job/role-of-nobody.js';
import { NOTHING_TO_ANSWER_WITH } from './subject-request-rules.js';

/** The role that finds what a data subject asks about; nobody becomes it. */
const ROLE = 'subject_request_desk';

const IDENTIFIER = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

/**
 * An officer finds no incident until a request for it is open, and opens one by what the data subject quotes: a function says which incident
 * that is, as a role that sees of an incident how it is quoted and where it stands. It answers officers alone, for this purpose alone; and what
 * it does not find no request is about, whoever asks and by whatever way. Idempotent.
 */
export const subjectRequestStatements: readonly string[] = [
  ...roleOfNobody(ROLE),
  `grant usage on schema hub to ${ROLE}`,
  `grant usage, create on schema incidents to ${ROLE}`,
  `grant select (id, reference, record_status), update (version) on incidents.incident to ${ROLE}`,
  'drop policy if exists desk on incidents.incident',
  `create policy desk on incidents.incident to ${ROLE} using (record_status not in (${NOTHING_TO_ANSWER_WITH}))`,
  `create or replace function incidents.incidents_asked_about(quoted text) returns setof uuid language plpgsql stable security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     if hub.viewer_role() = 'data_protection_officer' and hub.viewer_purpose() = '${Purpose.DATA_SUBJECT_REQUEST}' then
       if quoted ~ '${IDENTIFIER}' then
         return query select i.id from incidents.incident i where i.id = quoted::uuid;
       else
         return query select i.id from incidents.incident i where i.reference = quoted;
       end if;
     end if;
   end $$`,
  `alter function incidents.incidents_asked_about(text) owner to ${ROLE}`,
  'revoke all on function incidents.incidents_asked_about(text) from public',
  'grant execute on function incidents.incidents_asked_about(text) to data_protection_officer',
  // Whoever takes it back at the same moment waits, and finds the request; whoever asks then waits, and finds nothing.
  `create or replace function incidents.keep_data_subject_request_about_something() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     if hub.viewer_member_id() is null then return new; end if;
     perform from incidents.incident i where i.id = new.incident_id for key share;
     if not found then
       ${refuse('data_subject_request_about_something', 'a request is about an incident that there is')};
     end if;
     return new;
   end $$`,
  `alter function incidents.keep_data_subject_request_about_something() owner to ${ROLE}`,
  'revoke all on function incidents.keep_data_subject_request_about_something() from public',
  `revoke create on schema incidents from ${ROLE}`,
  `create or replace trigger keep_about_something before insert on incidents.data_subject_request
     for each row execute function incidents.keep_data_subject_request_about_something()`,
];
