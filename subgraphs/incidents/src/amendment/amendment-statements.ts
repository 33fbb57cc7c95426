import { HALF_DAYS } from '../declaration/half-days-in-sql.js';
import { said } from '../declaration/new-incident.js';
import { columnOf } from '../draft/column-of.js';
import { EmergencyPath } from '../incident/emergency-path.enum.js';
import { refuse } from '../incident/refuse.js';
import { AMENDABLE, SEEN_OF_OFFENDERS } from './amendable.js';
import { AmendedPart } from './amended-part.enum.js';

const { OCCURRED, LOSS, HARM, EMERGENCY_CALL, MODUS_OPERANDI, NARRATIVE, GOODS, OFFENDERS } = AmendedPart;

/** Parts that are kept among the particulars. */
const OF_PARTICULARS = [OCCURRED, LOSS, HARM, NARRATIVE] as const;

const columns = (properties: readonly string[]): string[] => properties.map(columnOf);
/** Columns of a row, as the object that is kept of them. */
const held = (row: string, properties: readonly string[]): string =>
  `jsonb_build_object(${columns(properties)
    .map((column) => `'${column}', ${row}.${column}`)
    .join(', ')})`;
/** That no line of this instant says what a part held. */
const isUntold = (part: keyof typeof AMENDABLE): string =>
  `not exists (
         select 1 from incidents.incident_amendment a where a.incident_id = old.incident_id and a.at = new.updated_at
            and a.part = '${part}' and a.before @> ${held('old', AMENDABLE[part])})`;
const changes = (part: keyof typeof AMENDABLE): string =>
  `${held('new', AMENDABLE[part])} <> ${held('old', AMENDABLE[part])}`;
const untold = refuse('incident_amended_on_record', 'what was declared is amended with its line');

/** What the part of a line holds now. */
const whatIsHeld = (line: string): string => `(case ${line}.part
       when '${OCCURRED}' then (select ${held('p', AMENDABLE[OCCURRED])} from incidents.incident_particulars p where p.incident_id = ${line}.incident_id)
       when '${LOSS}' then (select ${held('p', AMENDABLE[LOSS])} from incidents.incident_particulars p where p.incident_id = ${line}.incident_id)
       when '${HARM}' then (select ${held('p', AMENDABLE[HARM])} || jsonb_build_object('any_injured', i.any_injured)
         from incidents.incident_particulars p join incidents.incident i on i.id = p.incident_id where p.incident_id = ${line}.incident_id)
       when '${NARRATIVE}' then (select ${held('p', AMENDABLE[NARRATIVE])} from incidents.incident_particulars p where p.incident_id = ${line}.incident_id)
       when '${GOODS}' then (select ${held('g', [...AMENDABLE[GOODS], 'recoveries'])} from incidents.incident_goods g where g.incident_id = ${line}.incident_id)
       when '${EMERGENCY_CALL}' then (select ${held('c', AMENDABLE[EMERGENCY_CALL])} from incidents.incident_emergency_call c where c.incident_id = ${line}.incident_id)
       when '${MODUS_OPERANDI}' then (select jsonb_build_object('modus_operandi', i.modus_operandi) from incidents.incident i where i.id = ${line}.incident_id)
       end)`;

/** Of offenders; apart, because the secretariat may not read everything this names. */
const whatIsHeldOfOffenders = (line: string): string => `(
       select ${held('i', SEEN_OF_OFFENDERS)} || ${held('o', AMENDABLE[OFFENDERS])} from incidents.incident i
         join incidents.incident_offenders o on o.incident_id = i.id where i.id = ${line}.incident_id)`;

/** What an amendment is of: the hub dates a loss itself, and what came back is told beside what was taken. */
const amended = (facts: string): string => `${facts} - '{loss_as_of,recoveries}'::text[]`;

const disagrees = refuse('incident_amended_whole', 'what is amended agrees with the rest');

const onceFiled = `exists (select 1 from incidents.incident i where i.id = old.incident_id and i.record_status in ('SUBMITTED', 'VALIDATED'))`;

const keep = (name: string, table: string, rules: string): string[] => [
  `create or replace function incidents.${name}() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     if ${onceFiled} then
       ${rules}
     end if;
     return new;
   end $$`,
  `create or replace trigger ${name} before update on incidents.${table} for each row execute function incidents.${name}()`,
];

/**
 * What a check of one row cannot say of amendments, kept by the database for whoever writes: a part is amended with its line, the line holds
 * what stood before, and of a part that was not written there is none; how a call came out is not its caller's to say, nor anything else of it
 * that of the police.
 */
export const amendmentStatements: readonly string[] = [
  `create or replace function incidents.hold_what_stood_before() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     if new.part = '${OFFENDERS}' then
       new.before := ${whatIsHeldOfOffenders('new')};
     else
       new.before := ${whatIsHeld('new')};
     end if;
     return new;
   end $$`,
  `create or replace trigger hold_what_stood_before before insert on incidents.incident_amendment
     for each row when (hub.viewer_member_id() is not null) execute function incidents.hold_what_stood_before()`,
  ...keep(
    'keep_amendment_of_particulars',
    'incident_particulars',
    `if ${OF_PARTICULARS.map((part) => `${changes(part)} and ${isUntold(part)}`).join(' or ')} then
         ${untold};
       end if;`,
  ),
  ...keep(
    'keep_amendment_of_call',
    'incident_emergency_call',
    // Of a call nothing else is ever written once it is filed.
    `if ${isUntold(EMERGENCY_CALL)} then
         ${untold};
       end if;
       if current_user = 'firm' and new.unfounded is distinct from old.unfounded then
         ${refuse('emergency_call_judged', 'whether a call was unfounded is not for its caller to say')};
       end if;
       -- When they arrived, and that they were called, is theirs to say once they have spoken.
       if current_user = 'firm' and ((old.arrived_at is not null and new.arrived_at is distinct from old.arrived_at)
            or coalesce(new.path, '${EmergencyPath.NONE}') = '${EmergencyPath.NONE}') and exists (
            select 1 from incidents.incident_amendment a where a.incident_id = old.incident_id and a.part = '${EMERGENCY_CALL}'
               and a.organisation_id <> hub.viewer_organisation_id()) then
         ${refuse('emergency_call_judged', 'how a call came out is not for its caller to say once the police have said it')};
       end if;`,
  ),
  ...keep(
    'keep_amendment_of_goods',
    'incident_goods',
    `if ${changes(GOODS)} and ${isUntold(GOODS)} then
         ${untold};
       end if;
       if exists (select 1 from jsonb_object_keys(old.recoveries) recovered
                   where not new.items @> jsonb_build_array(jsonb_build_object('reference', recovered))) then
         ${refuse('goods_recovered_stay', 'what is recorded as recovered was taken')};
       end if;`,
  ),
  ...keep(
    'keep_amendment_of_offenders',
    'incident_offenders',
    // As of a call.
    `if ${isUntold(OFFENDERS)} then
         ${untold};
       end if;`,
  ),
  `create or replace function incidents.keep_amendment_true() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   declare
     stands jsonb;
     is_written boolean;
   begin
     if new.part = '${OFFENDERS}' then
       stands := ${whatIsHeldOfOffenders('new')};
       is_written := exists (select 1 from incidents.incident i join incidents.incident_offenders o on o.incident_id = i.id
         where i.id = new.incident_id and new.at in (i.updated_at, o.updated_at));
     else
       stands := ${whatIsHeld('new')};
       is_written := (case new.part
          when '${MODUS_OPERANDI}' then exists (select 1 from incidents.incident i where i.id = new.incident_id and i.updated_at = new.at
              and cardinality(i.modus_operandi) <= 20 and not exists (select 1 from unnest(i.modus_operandi) as named (code)
                where not exists (select 1 from incidents.modus_operandi m where m.code = named.code)))
          when '${EMERGENCY_CALL}' then exists (
            select 1 from incidents.incident_emergency_call c where c.incident_id = new.incident_id and c.updated_at = new.at)
          when '${GOODS}' then exists (
            select 1 from incidents.incident_goods g where g.incident_id = new.incident_id and g.updated_at = new.at)
          else exists (select 1 from incidents.incident_particulars p where p.incident_id = new.incident_id and p.updated_at = new.at) end);
     end if;
     -- As it stands now, or as it stood before the next line of the same transaction.
     if not is_written or ${amended('new.before')} = ${amended('stands')}
          -- What was taken back since is emptied, and its lines with it.
          and exists (select 1 from incidents.incident_amendment a where a.id = new.id and a.before = new.before) and not exists (
            select 1 from incidents.incident_amendment a where a.incident_id = new.incident_id and a.at = new.at and a.part = new.part
               and a.before <> new.before) then
       ${refuse('incident_amendment_true', 'a line of the history is an amendment that was made')};
     end if;
     -- One after the other: a statement is refused to whoever may not read everything it names.
     if new.part = '${OCCURRED}' then
       if exists (select 1 from incidents.incident_particulars p
            join incidents.incident i on i.id = p.incident_id
            join incidents.incident_complaint c on c.incident_id = p.incident_id
           where p.incident_id = new.incident_id and (i.half_day_from <> ${HALF_DAYS.from} or i.half_day_to <> ${HALF_DAYS.to}
              or p.occurred_to > p.reported_at or c.filed_at < p.occurred_from or p.cleared_at < p.occurred_from)) then
         ${disagrees};
       end if;
     elsif new.part = '${HARM}' then
       if exists (select 1 from incidents.incident_particulars p join incidents.incident i on i.id = p.incident_id
           where p.incident_id = new.incident_id and not i.any_injured
             and coalesce(p.lightly_injured, 0) + coalesce(p.seriously_injured, 0) + coalesce(p.killed, 0) > 0) then
         ${disagrees};
       end if;
     elsif new.part = '${LOSS}' then
       if exists (select 1 from incidents.incident_particulars p
            join incidents.incident i on i.id = p.incident_id
            join incidents.incident_goods g on g.incident_id = p.incident_id
           where p.incident_id = new.incident_id and (p.recovered_eur > p.stolen_eur
              or p.stolen_eur > 0 and (i.attempted or i.category = 'RECONNAISSANCE')
              or p.loss_certainty <> 'FIRST_ESTIMATE' and p.stolen_eur < (
                select coalesce(sum((item ->> 'valueEur')::numeric), 0) from jsonb_array_elements(g.items) item))) then
         ${disagrees};
       end if;
     elsif new.part = '${GOODS}' then
       -- Whoever records a recovery writes the same row, and is asked nothing of what was taken.
       if exists (select 1 from incidents.incident_goods where incident_id = new.incident_id and not (${said.goods})) or exists (
           select 1 from incidents.incident_goods g
             join incidents.incident i on i.id = g.incident_id
             join incidents.incident_particulars p on p.incident_id = g.incident_id
            where g.incident_id = new.incident_id and (g.items <> '[]' and (i.attempted or i.category = 'RECONNAISSANCE')
               or p.loss_certainty <> 'FIRST_ESTIMATE' and p.stolen_eur < (
                 select coalesce(sum((item ->> 'valueEur')::numeric), 0) from jsonb_array_elements(g.items) item))) then
         ${disagrees};
       end if;
     end if;
     return null;
   end $$`,
  'drop trigger if exists keep_amendment_true on incidents.incident_amendment',
  `create constraint trigger keep_amendment_true after insert on incidents.incident_amendment deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null) execute function incidents.keep_amendment_true()`,
];
