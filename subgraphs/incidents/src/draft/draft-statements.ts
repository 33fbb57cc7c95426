import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { AMENDABLE } from '../amendment/amendable.js';
import { LEFT_FOR_FIGURES } from '../archive/left-for-figures.js';
import { refuse } from '../incident/refuse.js';
import { INVESTIGATED } from '../investigation/investigated.js';
import { ERASED_CONTENT } from '../withdrawal/erased-content.js';
import { ERASED_REASON } from '../withdrawal/erased-reason.js';
import { holdsContent } from '../withdrawal/holds-content.js';
import { columnsOf } from './columns-of.js';
import { REWRITABLE } from './rewritable.js';

/** A compartment that is written anew: what of it in a draft, once it is filed, validated and archived, and what is erased with it. */
interface Part {
  readonly table: string;
  readonly rewritable: readonly string[];
  readonly filed?: readonly string[];
  readonly validated?: readonly string[];
  readonly merged?: readonly string[];
  readonly archived?: readonly string[];
  readonly erased?: object;
}

const COMPLAINT = REWRITABLE.complaint;
const AMENDED = [...AMENDABLE.OCCURRED, ...AMENDABLE.LOSS, ...AMENDABLE.HARM, ...AMENDABLE.NARRATIVE];
const RECOVERIES = ['recoveries'];
const GOODS = [...AMENDABLE.GOODS, ...RECOVERIES];
const PARTS: readonly Part[] = [
  {
    table: 'incident_particulars',
    rewritable: REWRITABLE.particulars,
    filed: ['reportedAt', 'investigationStatus', ...AMENDED],
    validated: [...INVESTIGATED, ...AMENDED],
    archived: INVESTIGATED,
    erased: ERASED_CONTENT.particulars,
  },
  // What was taken is amended; that it was recovered is added.
  {
    table: 'incident_goods',
    rewritable: REWRITABLE.goods,
    filed: GOODS,
    validated: GOODS,
    merged: RECOVERIES,
    archived: RECOVERIES,
    erased: ERASED_CONTENT.goods,
  },
  { table: 'incident_emergency_call', rewritable: REWRITABLE.call, filed: REWRITABLE.call, validated: REWRITABLE.call },
  {
    table: 'incident_offenders',
    rewritable: REWRITABLE.offenders,
    filed: AMENDABLE.OFFENDERS,
    validated: AMENDABLE.OFFENDERS,
    erased: ERASED_CONTENT.offenders,
  },
  {
    table: 'incident_complaint',
    rewritable: COMPLAINT,
    filed: COMPLAINT,
    validated: COMPLAINT,
    erased: ERASED_CONTENT.complaint,
  },
];

const MOVED = ['version', 'updatedAt'];

const keepPart = ({
  table,
  rewritable,
  filed = [],
  validated = [],
  merged = [],
  archived = [],
  erased = {},
}: Part): string[] => [
  `create or replace function incidents.keep_${table}_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   declare
     stands text := (select i.record_status from incidents.incident i where i.id = old.incident_id);
     altered text[] := ${columnsOf(MOVED)} || case stands
       when 'DRAFT' then ${columnsOf(rewritable)}
       when 'SUBMITTED' then ${columnsOf(filed)}
       when 'VALIDATED' then ${columnsOf(validated)}
       when 'WITHDRAWN' then ${columnsOf(Object.keys(erased))}
       when 'MERGED' then ${columnsOf(merged)}
       when 'ARCHIVED' then ${columnsOf(archived)}
       when 'ERASED' then ${columnsOf(Object.keys(LEFT_FOR_FIGURES[table] ?? {}))}
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
const isLeft = PARTS.filter(({ erased = {} }) => Object.keys(erased).length > 0)
  .map(
    ({ table, erased = {} }) =>
      `exists (select 1 from incidents.${table} p where p.incident_id = new.id and (${holdsContent(erased)}))`,
  )
  .concat(
    `new.handling_code_note <> '${ERASED_REASON}'`,
    'exists (select 1 from incidents.outcome_feedback f where f.incident_id = new.id and num_nonnulls(f.text, f.handling_code_note) > 0)',
    `exists (select 1 from incidents.incident_amendment a where a.incident_id = new.id and a.before <> '{}')`,
  )
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
