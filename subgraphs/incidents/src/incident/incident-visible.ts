/**
 * The condition, on a row of a part or of what was written about it, that its incident is visible to the viewer. Why a scalar:
 * `particulars-in-scope.ts`.
 */
export const INCIDENT_VISIBLE = '(select true from incidents.incident i where i.id = incident_id)';
