/** The condition, on a row of a part or of what was written about it, that its incident is visible to the viewer. */
export const INCIDENT_VISIBLE = 'exists (select 1 from incidents.incident i where i.id = incident_id)';
