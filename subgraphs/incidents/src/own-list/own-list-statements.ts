import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { compartmentTablesFor } from '../incident/compartment-tables-for.js';
import { roleOfNobody } from '../job/role-of-nobody.js';

/** The role that keeps the lists of firms; nobody becomes it. Police who change a part have no right on what its firm reads. */
const ROLE = 'own_list_keeper';

/** What a firm sees of an incident and may change without it, by the column that says when. */
const PARTS = [
  ...compartmentTablesFor({ role: 'firm', memberRole: MemberRole.OWNER, policeLevel: null }).map(
    (table) => [table, 'updated_at'] as const,
  ),
  ['incidents.outcome_feedback', 'at'] as const,
];

const asKeeper = (name: string, body: string): readonly string[] => [
  `create or replace function incidents.${name}() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     ${body};
     return null;
   end $$`,
  `alter function incidents.${name}() owner to ${ROLE}`,
  `revoke all on function incidents.${name}() from public`,
];

const keepsChange = (instant: string): readonly string[] =>
  asKeeper(
    `keep_change_in_own_list_${instant}`,
    `update incidents.incident_of_firm set changed_in = greatest(changed_in, new.changed_in),
       updated_at = greatest(updated_at, new.${instant}) where incident_id = new.incident_id`,
  );

/**
 * The lists of firms follow whatever is written, in the same transaction. That a part changed without its incident `mark_change` has said
 * before: it fires first.
 */
export const ownListStatements: readonly string[] = [
  ...roleOfNobody(ROLE),
  `grant usage, create on schema incidents to ${ROLE}`,
  `grant select, insert, update on incidents.incident_of_firm to ${ROLE}`,
  'drop policy if exists keeper on incidents.incident_of_firm',
  `create policy keeper on incidents.incident_of_firm to ${ROLE} using (true) with check (true)`,
  ...asKeeper(
    'keep_in_own_list',
    `insert into incidents.incident_of_firm (incident_id, victim_id, half_day_from) values (new.id, new.victim_id, new.half_day_from)
       on conflict (incident_id) do update set victim_id = excluded.victim_id, half_day_from = excluded.half_day_from`,
  ),
  ...keepsChange('updated_at'),
  ...keepsChange('at'),
  `revoke create on schema incidents from ${ROLE}`,
  `create or replace trigger keep_in_own_list after insert or update of victim_id, half_day_from on incidents.incident
     for each row when (new.record_status <> 'ERASED') execute function incidents.keep_in_own_list()`,
  ...PARTS.map(
    ([table, instant]) => `create or replace trigger keep_change_in_own_list after insert or update on ${table}
     for each row when (new.changed_in is not null) execute function incidents.keep_change_in_own_list_${instant}()`,
  ),
];
