import { isInAudience } from '@hub/shared/access/is-in-audience';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { access } from '../access.js';
import { OutcomeFeedback } from '../feedback/outcome-feedback.entity.js';
import { compartmentTablesFor } from '../incident/compartment-tables-for.js';
import { isReadable } from '../incident/is-readable.js';
import { IncidentInSeries } from '../series/incident-in-series.entity.js';

/** What a firm is told of an incident always comes alone. */
const FEEDBACK =
  'select incident_id, changed_in, at as updated_at from incidents.outcome_feedback where changed_in is not null';

/** What is confirmed to be in a series comes into the remit of the central office, and is shown as such to whoever sees its particulars. */
const SERIES =
  'select incident_id, changed_in, updated_at from incidents.incident_in_series where changed_in is not null';

/** Whether the viewer may know when that was: its firm learns that there is a series, and not of the day. */
const isToldOfSeries = (viewer: Viewer): boolean =>
  access.records[IncidentInSeries.name]?.narrowed?.['changedIn']?.some((audience) => isInAudience(viewer, audience)) ??
  false;

/** Of its few incidents among all a firm is told by the one table that keeps them by firm. */
const FOR_FIRM =
  'select incident_id, changed_in, updated_at from incidents.incident_of_firm where changed_in is not null';

/** SQL of the parts that changed without their incident, for each compartment of the viewer's role; their policies decide which. */
export function changedAlone(viewer: Viewer): readonly string[] {
  if (viewer.role === 'firm') return [FOR_FIRM];
  const parts = compartmentTablesFor(viewer).map(
    (table) => `select incident_id, changed_in, updated_at from ${table} where changed_in is not null`,
  );
  return [
    ...parts,
    ...(isReadable(viewer, OutcomeFeedback.name) ? [FEEDBACK] : []),
    ...(isToldOfSeries(viewer) ? [SERIES] : []),
  ];
}
