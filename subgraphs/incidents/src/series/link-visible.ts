/** Names that no column of the row under judgement bears: within a subquery a name is taken for a column of its own tables first. */
const LINKS =
  '(select series_id as linked_series, incident_id as linked_incident, status as linked_status, decided_at as linked_at from incidents.series_link)';

/** The condition, on a series, that the viewer sees a link of it. */
export const LINK_VISIBLE = `exists (select 1 from ${LINKS} l where l.linked_series = id)`;
