import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MOST_THINGS } from '../goods/most-things.js';
import { PARTICULARS_VISIBLE } from '../particulars/particulars-visible.js';

const { memberId, organisationId } = viewerSql;

const written = `victim_id = ${organisationId} and record_status in ('DRAFT', 'SUBMITTED') and version = 1 and not cleared and updated_at = ${THIS_INSTANT}`;
const addressed = `cardinality(audience_organisation_ids) <= 100 and cardinality(audience_member_ids) <= 100
    and (audience_organisation_ids = '{}' or handling_tlp in ('TLP_AMBER', 'TLP_AMBER_STRICT'))
    and handling_review_due_at is null and (handling_expires_at is null or handling_expires_at > ${THIS_INSTANT})`;
const methods = `cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(incident.modus_operandi) as named (code)
      where not exists (select 1 from incidents.modus_operandi m where m.code = named.code))`;

/** That the incident of a part is the one which this very transaction files: nobody adds to a record afterwards. */
const newlyFiled = `updated_at = ${THIS_INSTANT} and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = ${THIS_INSTANT})`;
/** TLP:CLEAR is for anybody: nothing that can hold personal data stands under it. */
const notClear = `exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')`;

/** Where it happened is where the organisations subgraph says the premises are, and no other place its firm might name. */
const atItsPremises = `exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = ${organisationId} and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude))`;
const inTime = `occurred_to <= ${THIS_INSTANT} and occurred_from >= '1970-01-01T00:00:00Z'`;
const whenFiled = `reported_at = ${THIS_INSTANT} and ${inTime}`;
const uninvestigated = `investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min, alleged_offenders_max) = 0`;
const namesNobody = `num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0`;

const noPlate = `not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null)`;

const marksNothing = `not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null)`;

const service = `(service_id is null or filed_at is not null and exists (
      select 1 from organisations.visible_organisation o where o.id = incident_complaint.service_id and o.kind = 'POLICE_SERVICE'))`;

/** Persons are described in the words of the vocabulary, and in no others (P9). */
const inTheVocabulary = `not exists (select 1 from unnest(incident_offenders.descriptors) as told (code)
      where not exists (select 1 from incidents.offender_descriptor d where d.code = told.code))`;

const personsOfParticulars = `(${namesNobody} or ${notClear})`;
const timesOfCall = `coalesce(greatest(first_sign_at, called_at, arrived_at) <= ${THIS_INSTANT}, true)`;

/** What a declaration may say, record by record; a draft that is written anew may say no more, nor an amendment of a part. */
export const said = {
  addressed,
  methods,
  personsOfParticulars,
  inTime,
  timesOfCall,
  incident: [addressed, methods, `not (category = 'RECONNAISSANCE' and attempted)`].join('\n    and '),
  particulars: `${uninvestigated} and ${whenFiled} and ${atItsPremises} and ${personsOfParticulars}`,
  goods: `jsonb_array_length(items) <= ${MOST_THINGS} and (${marksNothing} or ${notClear})`,
  // Whether it was unfounded is not for the caller to say.
  call: `unfounded is null and ${timesOfCall}`,
  offenders: `(descriptors = '{}' and ${noPlate} or ${notClear}) and ${inTheVocabulary}`,
  complaint: `${service} and coalesce(filed_at <= ${THIS_INSTANT}, true)
    and (procedure_number is null or filed_at is not null and ${notClear})`,
} as const;

const part = (more: string): string => `${newlyFiled} and ${PARTICULARS_VISIBLE}${more}`;

/**
 * What PostgreSQL asks of a new incident and its parts, as conditions on the row: what the services ask in words, a second time. What only
 * the hub sets is set as the hub sets it. Recipients are taken as they are named: whether there is such an organisation or member the
 * sender does not learn, from an answer or from a refusal, and one that does not exist reads nothing.
 */
export const newIncident = {
  incident: `${written}\n    and ${said.incident}`,
  particulars: `victim_id = ${organisationId} and declared_by = ${memberId} and ${newlyFiled} and ${said.particulars}`,
  goods: part(` and ${said.goods} and recoveries = '{}'`),
  evidence: part(` and items = '[]'`),
  call: part(` and ${said.call}`),
  offenders: part(` and ${said.offenders}`),
  complaint: part(` and ${said.complaint}`),
  inquiry: part(' and judicial_reference is null'),
} as const;

/** That the incident of a part is one whose firm drafts it, declares it or takes it back in this very transaction. */
const inTheHandsOfItsFirm = `exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = ${THIS_INSTANT}
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN'))`;
const takenBack = `exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN')`;

const rewritten = (more: string) => ({
  condition: `${PARTICULARS_VISIBLE} and ${inTheHandsOfItsFirm}`,
  afterwards: `${PARTICULARS_VISIBLE} and ${inTheHandsOfItsFirm} and (${takenBack} or ${more})`,
});

/** What PostgreSQL asks of a record its firm writes anew: once it is changed, it says no more than a new one may, or nothing. */
export const rewrittenIncident = {
  incident: {
    condition: `victim_id = ${organisationId} and record_status in ('DRAFT', 'REJECTED', 'SUBMITTED', 'VALIDATED', 'MERGED')`,
    afterwards: `victim_id = ${organisationId} and (record_status = 'WITHDRAWN' or record_status in ('DRAFT', 'SUBMITTED') and ${said.incident})`,
  },
  particulars: {
    condition: `victim_id = ${organisationId} and ${inTheHandsOfItsFirm}`,
    afterwards: `victim_id = ${organisationId} and ${inTheHandsOfItsFirm} and (${takenBack} or ${said.particulars})`,
  },
  goods: rewritten(said.goods),
  call: rewritten(said.call),
  offenders: rewritten(said.offenders),
  complaint: rewritten(said.complaint),
  feedback: {
    condition: `${PARTICULARS_VISIBLE} and ${takenBack} and ${inTheHandsOfItsFirm}`,
    afterwards: `${PARTICULARS_VISIBLE} and ${takenBack} and num_nonnulls(text, handling_code_note) = 0`,
  },
  key: {
    condition: `${PARTICULARS_VISIBLE} and ${takenBack} and ${inTheHandsOfItsFirm}`,
    afterwards: `${PARTICULARS_VISIBLE} and ${takenBack} and digest is null`,
  },
} as const;
