/**
 * The condition, on a row of another compartment, that the particulars of its incident are visible to the viewer. The key goes by
 * another name inside: `incident_id` must be the one of the row that is judged, not that of the particulars.
 */
export const PARTICULARS_VISIBLE =
  'exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)';
