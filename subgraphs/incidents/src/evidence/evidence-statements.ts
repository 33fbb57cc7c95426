import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { URL_LIFETIME_SECONDS } from '@hub/shared/objects/url-lifetime';
import { refuse } from '../incident/refuse.js';
import { MAX_PIECES } from './assert-room.js';

/**
 * What a check of one row cannot say of evidence, kept by the database: a member adds to it and confirms, and takes nothing away, so that nobody
 * exchanges a picture for another. What is erased is erased by the hub's own job.
 */
export const evidenceStatements: readonly string[] = [
  `create or replace function incidents.keep_incident_evidence_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if new.version <> old.version + 1 or new.updated_at <> ${THIS_INSTANT} then
       ${refuse('incident_evidence_by_the_clock', 'a change bears the instant it is made, one version on')};
     end if;
     if hub.viewer_member_id() is null then return new; end if;
     if exists (select 1 from jsonb_array_elements(old.items) had
                 where not exists (select 1 from jsonb_array_elements(new.items) has
                         where has - 'storedAt' = had - 'storedAt'
                           and (had ->> 'storedAt' is null or has ->> 'storedAt' = had ->> 'storedAt'))) then
       ${refuse('incident_evidence_kept', 'evidence is added to and confirmed, and not altered')};
     end if;
     if (select count(*) > ${MAX_PIECES} from jsonb_array_elements(new.items) item
          where item ->> 'storedAt' is not null
             or (item ->> 'addedAt')::timestamptz > ${THIS_INSTANT} - interval '${URL_LIFETIME_SECONDS} seconds')
        or (select count(*) <> count(distinct item ->> 'id') from jsonb_array_elements(new.items) item)
        or exists (select 1 from jsonb_array_elements(new.items) item
                    where (item ->> 'addedAt')::timestamptz > ${THIS_INSTANT}
                       or not exists (select 1 from jsonb_array_elements(old.items) had where had ->> 'id' = item ->> 'id')
                          and ((item ->> 'addedAt')::timestamptz <> ${THIS_INSTANT} or item ->> 'storedAt' is not null)) then
       ${refuse('incident_evidence_added_now', 'a piece of evidence is added as it is announced')};
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_on_course before update on incidents.incident_evidence
     for each row execute function incidents.keep_incident_evidence_on_course()`,
];
