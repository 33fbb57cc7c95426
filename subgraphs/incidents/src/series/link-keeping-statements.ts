import { roleOfNobody } from '../job/role-of-nobody.js';

/** The role that sees to it that what is linked stands; nobody becomes it. */
const ROLE = 'link_keeper';

/**
 * A link is made to what stands: a record that is taken back, merged or erased at the same moment is waited for, and is linked to nothing then;
 * and whoever takes it back waits for the link, and finds it. Whoever proposes may see a record and change nothing of it, and so it is held by
 * a role of its own. The row is left out without a word: the service says which of the incidents is none that can be linked.
 */
export const linkKeepingStatements: readonly string[] = [
  ...roleOfNobody(ROLE),
  `grant usage, create on schema incidents to ${ROLE}`,
  `grant select (id, record_status), update (version) on incidents.incident to ${ROLE}`,
  'drop policy if exists link_keeper on incidents.incident',
  `create policy link_keeper on incidents.incident to ${ROLE} using (true)`,
  `create or replace function incidents.hold_what_is_linked() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     perform from incidents.incident i
       where i.id = new.incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED') for key share;
     return case when found then new end;
   end $$`,
  `alter function incidents.hold_what_is_linked() owner to ${ROLE}`,
  'revoke all on function incidents.hold_what_is_linked() from public',
  `revoke create on schema incidents from ${ROLE}`,
  `create or replace trigger hold_what_is_linked before insert on incidents.series_link
     for each row when (hub.viewer_member_id() is not null) execute function incidents.hold_what_is_linked()`,
];
