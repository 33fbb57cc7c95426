import { TimePrecision } from '../incident/time-precision.enum.js';
import { NOBODY } from '../job/nobody.js';
import { CLEARANCE_MONTHS } from '../statistics/clearance-months.js';
import { monthOf } from './month-of.js';

/** What the things recorded as recovered are worth: the list goes, the figure stays. */
const RECOVERED = `(select sum((item ->> 'valueEur')::numeric) from incidents.incident_goods g, jsonb_array_elements(g.items) item
  where g.incident_id = p.incident_id and g.recoveries ? (item ->> 'reference'))`;

const departmentOf = (path: string): string => `p.${path}[cardinality(p.${path}) - 1:]`;
const department = departmentOf('area_path');
const liftedTo = departmentOf('lifted_area_path');

const local = (instant: string): string => `(${instant} at time zone 'Europe/Paris')`;
const month = (instant: string): string => `date_trunc('month', ${local(instant)})`;
const began = monthOf('p.occurred_from');

/** The months from that of the event to that of the clearance. */
const MONTHS = `(12 * (extract(year from ${local('p.cleared_at')}) - extract(year from ${local('p.occurred_from')}))
  + extract(month from ${local('p.cleared_at')}) - extract(month from ${local('p.occurred_from')}))::int`;
/**
 * The month, on its first day or its second: of an event of a month and a clearance of another it is known whether they lie within so many
 * months, but where they are just as many apart. There the second day says that they do not.
 */
const CLEARED = `(${month('p.cleared_at')} + case when ${MONTHS} in (${CLEARANCE_MONTHS.join(', ')})
    and ${local('p.cleared_at')} > ${local('p.occurred_from')} + make_interval(months => ${MONTHS})
  then interval '1 day' else interval '0' end) at time zone 'Europe/Paris'`;

const FIRST = 'least(p.first_sign_at, p.called_at, p.arrived_at)';
/** When the month began, for a part that does not know. */
const BEGAN = `(select ${monthOf('e.occurred_from')} from incidents.incident_particulars e where e.incident_id = p.incident_id)`;
/**
 * A time of the call, by how long it came after the first of its times, and that one at the beginning of the month. In seconds: a day is not
 * as long when clocks are changed.
 */
const sinceTheFirst = (column: string): string =>
  `${BEGAN} + make_interval(secs => extract(epoch from p.${column} - ${FIRST})::float8)`;

/**
 * What becomes of each column of a record whose retention has passed, by table; `p` is the row. What is not named stays, because a figure is
 * made of it: kind, month, region and department, amounts, delays of the call and months to the clearance, and, in a column that nobody reads,
 * the firm, without which it cannot be told of how many firms a figure tells. No instant is left by which an event is known again.
 */
export const LEFT_FOR_FIGURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  incident: {
    half_day_from: monthOf('p.half_day_from'),
    half_day_to: `(${month('p.half_day_from')} + interval '1 month') at time zone 'Europe/Paris'`,
    handling_expires_at: 'null',
    handling_review_due_at: 'null',
    handling_source_reliability: 'null',
    handling_information_accuracy: 'null',
    handling_chatham_house: 'false',
    offenders_min: 'null',
    offenders_max: 'null',
    weapons: `'{}'`,
    vehicles: `'[]'`,
    on_scene_seconds: 'null',
    modus_operandi: `'{}'`,
    handling_codes: `'{}'`,
    handling_code_note: 'null',
    area_path: `'{}'`,
    lifted_area_code: `(${liftedTo})[1]`,
    lifted_area_path: liftedTo,
    audience_organisation_ids: `'{}'`,
    audience_member_ids: `case p.handling_tlp when 'TLP_RED' then '{${NOBODY}}'::uuid[] else '{}' end`,
  },
  incident_particulars: {
    victim_id: `'${NOBODY}'`,
    premises_id: `'${NOBODY}'`,
    declared_by: `'${NOBODY}'`,
    area_code: `(${department})[1]`,
    area_path: department,
    occurred_from: began,
    occurred_to: began,
    occurred_precision: `'${TimePrecision.INTERVAL}'`,
    reported_at: began,
    loss_as_of: `case when p.loss_as_of is not null then ${month('p.occurred_from')}::date end`,
    cleared_at: CLEARED,
    incidents_cleared: 'case when p.incidents_cleared is not null then 1 end',
    address: 'null',
    latitude: 'null',
    longitude: 'null',
    narrative: 'null',
    recovered_eur: `coalesce(p.recovered_eur, ${RECOVERED})`,
    damage_eur: 'null',
    closure_hours: 'null',
    confined_persons: 'null',
    psychological_support_offered: 'null',
    cleared_by_id: `case when p.cleared_by_id is not null then '${NOBODY}'::uuid end`,
    alleged_offenders_min: 'null',
    alleged_offenders_max: 'null',
  },
  incident_goods: { items: `'[]'`, recoveries: `'{}'` },
  // By which its file is found and erased (`erase-evidence.ts`), and nothing of what it shows.
  incident_evidence: {
    items: `(select coalesce(jsonb_agg(jsonb_build_object('id', item -> 'id')), '[]') from jsonb_array_elements(p.items) item)`,
  },
  incident_emergency_call: {
    first_sign_at: sinceTheFirst('first_sign_at'),
    called_at: sinceTheFirst('called_at'),
    arrived_at: sinceTheFirst('arrived_at'),
    verified_before_call: 'null',
  },
  incident_offenders: { descriptors: `'{}'`, plates: `'[]'` },
  incident_complaint: { filed_at: 'null', service_id: 'null', procedure_number: 'null' },
  incident_inquiry: { judicial_reference: 'null' },
};
