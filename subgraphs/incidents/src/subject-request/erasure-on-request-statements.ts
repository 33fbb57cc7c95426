import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { Purpose } from '@hub/shared/viewer/purpose.enum';
import { erasingStatement } from '../archive/erasing-statement.js';
import { TAKING_BACK } from '../archive/taking-back.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { refuse } from '../incident/refuse.js';
import { BEFORE_INVESTIGATION } from '../investigation/before-investigation.js';
import { roleOfNobody } from '../job/role-of-nobody.js';
import { CATEGORIES_OF_ERASURE } from './categories-of-erasure.js';
import { RECORD_ERASER } from './record-eraser.js';
import { rightsOfTheEraser } from './rights-of-the-eraser.js';
import { NOTHING_TO_ANSWER_WITH, STILL_OPEN } from './subject-request-rules.js';

const NOT_BEGUN = BEFORE_INVESTIGATION.map((status) => `'${status}'`).join(', ');

/** The incident that the viewer's own open request is about. */
const ASKED_ABOUT = `(
       select i.id from incidents.data_subject_request r join incidents.incident i on i.id = r.incident_id
        where r.id = request and r.member_id = hub.viewer_member_id() and ${STILL_OPEN}
          and i.record_status not in (${NOTHING_TO_ANSWER_WITH}))`;

/** The records of the event: what it is a double of, and all their doubles. */
const EVENT = `array(
         with recursive event as (
           select i.id, i.merged_into_id from incidents.incident i where i.id = asked
           union select i.id, i.merged_into_id from incidents.incident i join event e on i.merged_into_id = e.id or i.id = e.merged_into_id)
         select e.id from event e)`;

/** What is erased: the record, and its doubles with it. */
const RECORD_WITH_DOUBLES = `array(
       with recursive double as (
         select asked as id union select i.id from incidents.incident i join double d on i.merged_into_id = d.id)
       select d.id from double d)`;

const CERTIFY = `
     insert into incidents.erasure_certificate (request_id, incident_id, erased_at, categories, executed_by)
     select r.id, i.id, ${THIS_INSTANT}, ${CATEGORIES_OF_ERASURE}, hub.viewer_member_id()
       from incidents.incident i join incidents.data_subject_request r on r.incident_id = i.id
      where i.id = any(gone) and r.organisation_id = hub.viewer_organisation_id() and ${STILL_OPEN}`;

const ERASE = erasingStatement({
  due: 'select i.id, i.record_status as was from incidents.incident i where i.id = any(gone)',
  ...TAKING_BACK,
});

/**
 * An officer writes nothing of an incident. What its own open request is about a function erases, as the firm would take it back, by the rights
 * of a role nobody becomes; it asks by itself who is asking and for what, so that whoever calls it past the hub's code can do nothing else with
 * it. It gives what it erased, and nothing where there is nothing to erase. Idempotent.
 */
export const erasureOnRequestStatements: readonly string[] = [
  ...roleOfNobody(RECORD_ERASER),
  `grant usage on schema hub to ${RECORD_ERASER}`,
  `grant usage, create on schema incidents to ${RECORD_ERASER}`,
  ...rightsOfTheEraser,
  `create or replace function incidents.erase_on_request(request uuid) returns table (erased_id uuid, stood text) language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   declare
     asked uuid;
     event uuid[];
     gone uuid[];
   begin
     if hub.viewer_role() is distinct from 'data_protection_officer' or hub.viewer_member_role() is distinct from '${MemberRole.DPO}'
        or hub.viewer_purpose() is distinct from '${Purpose.DATA_SUBJECT_REQUEST}' then
       return;
     end if;
     asked := ${ASKED_ABOUT};
     -- Twice: what was merged while the first waited is of the event as well.
     for time in 1..2 loop
       event := ${EVENT};
       perform from incidents.incident i where i.id = any(event) order by i.id for update;
     end loop;
     -- Once more: meanwhile a colleague may have erased it, or closed the request.
     asked := ${ASKED_ABOUT};
     if asked is null then return; end if;
     if exists (
         select from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
          where i.id = any(event)
            and (i.record_status = '${IncidentRecordStatus.ARCHIVED}' or p.investigation_status not in (${NOT_BEGUN}))) then
       ${refuse('incident_not_investigated', 'what the police work on is not taken back')};
     end if;
     gone := ${RECORD_WITH_DOUBLES};
     ${CERTIFY};
     return query ${ERASE};
   end $$`,
  `alter function incidents.erase_on_request(uuid) owner to ${RECORD_ERASER}`,
  'revoke all on function incidents.erase_on_request(uuid) from public',
  'grant execute on function incidents.erase_on_request(uuid) to data_protection_officer',
  `revoke create on schema incidents from ${RECORD_ERASER}`,
];
