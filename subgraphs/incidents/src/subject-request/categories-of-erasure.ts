import { ERASED_CONTENT } from '../withdrawal/erased-content.js';
import { holdsContent } from '../withdrawal/holds-content.js';

const { particulars, goods, offenders, complaint } = ERASED_CONTENT;

/** SQL: whether a table has a row of the incident `i` of which something is true; `p` is the row. */
const some = (table: string, condition = 'true'): string =>
  `exists (select from incidents.${table} p where p.incident_id = i.id and (${condition}))`;

/** Kinds of content that go with a record, and whether the incident `i` holds any, as SQL; named as the records of the law. */
const HELD: Readonly<Record<string, string>> = {
  Incident: 'i.handling_code_note is not null',
  IncidentParticulars: some('incident_particulars', holdsContent(particulars)),
  IncidentGoods: some('incident_goods', holdsContent(goods)),
  IncidentEvidence: some('incident_evidence', `p.items <> '[]'`),
  IncidentOffenders: some('incident_offenders', holdsContent(offenders)),
  IncidentComplaint: some('incident_complaint', holdsContent(complaint)),
  IncidentAmendment: some('incident_amendment'),
  IncidentRequalification: some('incident_requalification'),
  OutcomeFeedback: some('outcome_feedback', 'num_nonnulls(p.text, p.handling_code_note) > 0'),
  SeriesLink: some('series_link'),
};

/** SQL: the kinds of content that the incident `i` holds, as they stand before it is erased. */
export const CATEGORIES_OF_ERASURE = `array_remove(array[${Object.entries(HELD)
  .map(([name, held]) => `case when ${held} then '${name}' end`)
  .join(', ')}]::text[], null)`;
