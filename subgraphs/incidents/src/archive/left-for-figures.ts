import { NOBODY } from '../job/nobody.js';

/** What the things recorded as recovered are worth: the list goes, the figure stays. */
const RECOVERED = `(select sum((item ->> 'valueEur')::numeric) from incidents.incident_goods g, jsonb_array_elements(g.items) item
  where g.incident_id = p.incident_id and g.recoveries ? (item ->> 'reference'))`;

const departmentOf = (path: string): string => `p.${path}[cardinality(p.${path}) - 1:]`;
const department = departmentOf('area_path');
const liftedTo = departmentOf('lifted_area_path');

/**
 * What becomes of each column of a record whose retention has passed, by table; `p` is the row. What is not named stays, because a figure is
 * made of it: kind, month, region and department, amounts, times of the call and of the clearance, and, in a column that nobody reads, the
 * firm, without which it cannot be told of how many firms a figure tells.
 */
export const LEFT_FOR_FIGURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  incident: {
    offenders_min: 'null',
    offenders_max: 'null',
    weapons: `'{}'`,
    vehicles: `'[]'`,
    on_scene_seconds: 'null',
    modus_operandi: `'{}'`,
    handling_codes: `array_remove(p.handling_codes, 'H3')`,
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
  // That a thing was recovered stays, as the database keeps it: under a random reference, and of a thing that nobody knows.
  incident_goods: { items: `'[]'` },
  incident_offenders: { descriptors: `'{}'`, plates: `'[]'` },
  incident_complaint: { filed_at: 'null', service_id: 'null', procedure_number: 'null' },
  incident_inquiry: { judicial_reference: 'null' },
};
