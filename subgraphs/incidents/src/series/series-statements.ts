import { THIS_INSTANT } from '@hub/shared/access/this-instant';

const refuse = (constraint: string, words: string): string =>
  `raise exception '${words}' using errcode = 'check_violation', constraint = '${constraint}'`;

/**
 * What a check of one row cannot say of links, kept by the database for whoever writes: a link is made to a series that whoever proposes it
 * sees, and decided once, by the clock, in one's own name and with a reason.
 */
export const seriesStatements: readonly string[] = [
  `create or replace function incidents.keep_link_of_proposal() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     -- Asked under the policies of whoever is asking: one it is proposing itself, or one it sees a link of.
     if not exists (select 1 from incidents.crime_series s where s.id = new.series_id) then
       ${refuse('series_link_of_what_is_seen', 'a link is made to a series that one sees')};
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_of_proposal before insert on incidents.series_link
     for each row when (hub.viewer_member_id() is not null) execute function incidents.keep_link_of_proposal()`,
  `create or replace function incidents.keep_link_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if old.status <> 'PROPOSED' or new.status = 'PROPOSED' then
       ${refuse('series_link_on_course', 'a link is decided once')};
     end if;
     if new.decided_at <> ${THIS_INSTANT} or btrim(new.reason) = '' then
       ${refuse('series_link_by_the_clock', 'a decision bears its instant and its reason')};
     end if;
     if hub.viewer_member_id() is not null
        and (new.decided_by_id <> hub.viewer_organisation_id() or new.decided_by_member_id <> hub.viewer_member_id()) then
       ${refuse('series_link_in_its_name', 'nobody decides in the name of another')};
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_on_course before update on incidents.series_link
     for each row execute function incidents.keep_link_on_course()`,
  `create or replace function incidents.keep_series_of_a_link() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if not exists (
         select 1 from incidents.series_link l join incidents.incident_particulars p on p.incident_id = l.incident_id
          where l.incident_id = new.incident_id and l.status = 'CONFIRMED' and l.decided_at = ${THIS_INSTANT}
            and p.victim_id = new.victim_id and p.area_path = new.area_path) then
       ${refuse('series_of_a_link', 'an incident is in a series with the link that is confirmed')};
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_of_a_link before insert on incidents.incident_in_series
     for each row when (hub.viewer_member_id() is not null) execute function incidents.keep_series_of_a_link()`,
];
