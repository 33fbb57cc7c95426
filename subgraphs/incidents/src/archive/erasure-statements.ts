import { refuse } from '../incident/refuse.js';
import { NOBODY } from '../job/nobody.js';
import { monthOf } from './month-of.js';

const notTheMonth = (instant: string): string => `${instant} <> ${monthOf(instant)}`;

/** What would tell of a person or of its firm, by table; `p` is the row. */
const TELLING: Readonly<Record<string, string>> = {
  incident_particulars: `p.victim_id <> '${NOBODY}' or p.premises_id <> '${NOBODY}' or p.declared_by <> '${NOBODY}' or ${notTheMonth('p.occurred_from')}
    or num_nonnulls(p.address, p.latitude, p.longitude, p.narrative, p.alleged_offenders_min, p.alleged_offenders_max) > 0`,
  incident_goods: `p.items <> '[]' or p.recoveries <> '{}'`,
  incident_evidence: `exists (select from jsonb_array_elements(p.items) item where item - 'id' <> '{}')`,
  incident_offenders: `p.descriptors <> '{}' or p.plates <> '[]'`,
  incident_complaint: 'num_nonnulls(p.filed_at, p.service_id, p.procedure_number) > 0',
  incident_inquiry: 'p.judicial_reference is not null',
  incident_emergency_call: `${notTheMonth('least(p.first_sign_at, p.called_at, p.arrived_at)')}`,
  outcome_feedback: 'true',
  incident_declaration: 'true',
  incident_import: 'p.digest is not null',
  incident_step: `p.to_status <> 'ERASED'`,
  incident_requalification: 'true',
  incident_amendment: 'true',
  investigation_step: 'true',
  incident_in_series: 'true',
  series_link: 'true',
  data_subject_request: 'true',
};

const isTold = Object.entries(TELLING)
  .map(
    ([table, condition]) => `exists (select from incidents.${table} p where p.incident_id = new.id and (${condition}))`,
  )
  .join('\n        or ');

/**
 * What the database keeps of erasures, whoever writes: what is called erased tells of nobody. The law relies on it: a part whose firm is nobody
 * has no reader, whatever the record it belongs to.
 */
export const erasureStatements: readonly string[] = [
  `create or replace function incidents.keep_erasure_whole() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     if ${isTold} then
       ${refuse('incident_erased_whole', 'what is erased tells of nobody')};
     end if;
     return null;
   end $$`,
  'drop trigger if exists keep_erasure_whole on incidents.incident',
  `create constraint trigger keep_erasure_whole after update on incidents.incident deferrable initially deferred
     for each row when (new.record_status = 'ERASED') execute function incidents.keep_erasure_whole()`,
];
