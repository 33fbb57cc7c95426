import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { refuse } from '../incident/refuse.js';
import { ERASED_CONTENT } from '../withdrawal/erased-content.js';
import { columnOf } from './column-of.js';
import { columnsOf } from './columns-of.js';
import { REWRITABLE } from './rewritable.js';

/** The compartments a firm writes anew; what may be rewritten in a draft, and what is erased when it is taken back. */
const PARTS: readonly (readonly [
  table: string,
  rewritable: readonly string[],
  erased: object,
  settled?: readonly string[],
])[] = [
  ['incident_particulars', REWRITABLE.particulars, ERASED_CONTENT.particulars],
  // What was taken stands as it was declared; that it was recovered is added.
  ['incident_goods', REWRITABLE.goods, ERASED_CONTENT.goods, ['recoveries']],
  ['incident_emergency_call', REWRITABLE.call, {}],
  ['incident_offenders', REWRITABLE.offenders, ERASED_CONTENT.offenders],
  ['incident_complaint', REWRITABLE.complaint, ERASED_CONTENT.complaint],
];

const MOVED = ['version', 'updatedAt'];

const keepPart = ([table, rewritable, erased, settled = []]: (typeof PARTS)[number]): string[] => [
  `create or replace function incidents.keep_${table}_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   declare
     stands text := (select i.record_status from incidents.incident i where i.id = old.incident_id);
     altered text[] := ${columnsOf(MOVED)} || case stands
       when 'DRAFT' then ${columnsOf(rewritable)}
       when 'SUBMITTED' then ${columnsOf(table === 'incident_particulars' ? ['reportedAt'] : settled)}
       when 'WITHDRAWN' then ${columnsOf(Object.keys(erased))}
       when 'VALIDATED' then ${columnsOf(settled)}
       when 'ARCHIVED' then ${columnsOf(settled)}
       else '{}' end;
   begin
     if new.version <> old.version + 1 or new.updated_at <> ${THIS_INSTANT} then
       ${refuse(`${table}_by_the_clock`, 'a change bears the instant it is made, one version on')};
     end if;
     if to_jsonb(new) - altered is distinct from to_jsonb(old) - altered then
       ${refuse(`${table}_unaltered`, 'a step alters what it is for')};
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_on_course before update on incidents.${table}
     for each row execute function incidents.keep_${table}_on_course()`,
];

/** Whether something is left, among the compartments, of an incident that is taken back. */
const isLeft = PARTS.filter(([, , erased]) => Object.keys(erased).length > 0)
  .map(([table, , erased]) => {
    const held = Object.keys(erased).map(
      (name) => `coalesce(to_jsonb(p.${columnOf(name)}), 'null') not in ('null', '[]')`,
    );
    return `exists (select 1 from incidents.${table} p where p.incident_id = new.id and (${held.join(' or ')}))`;
  })
  .join(' or ');

/** What the database keeps of drafts and of what is taken back: parts change with their incident alone, and nothing is left of persons. */
export const draftStatements: readonly string[] = [
  ...PARTS.flatMap(keepPart),
  `create or replace function incidents.keep_withdrawal_whole() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if ${isLeft} then
       ${refuse('incident_emptied', 'what is taken back keeps nothing of persons')};
     end if;
     return null;
   end $$`,
  'drop trigger if exists keep_withdrawal_whole on incidents.incident',
  `create constraint trigger keep_withdrawal_whole after update on incidents.incident deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null and new.record_status = 'WITHDRAWN')
     execute function incidents.keep_withdrawal_whole()`,
];
