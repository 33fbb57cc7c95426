import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { OutcomeFeedback } from '../feedback/outcome-feedback.entity.js';
import { compartmentTablesFor } from '../incident/compartment-tables-for.js';
import { isReadable } from '../incident/is-readable.js';

/** What a firm is told of an incident always comes alone. */
const FEEDBACK =
  'select incident_id, changed_in, at as updated_at from incidents.outcome_feedback where changed_in is not null';

/** What is confirmed to be in a series comes into the remit of the central office, and changes nothing for anybody else. */
const SERIES =
  'select incident_id, changed_in, updated_at from incidents.incident_in_series where changed_in is not null';

/** SQL of the parts that changed without their incident, for each compartment of the viewer's role; their policies decide which. */
export function changedAlone(viewer: Viewer): readonly string[] {
  const parts = compartmentTablesFor(viewer).map(
    (table) => `select incident_id, changed_in, updated_at from ${table} where changed_in is not null`,
  );
  return [
    ...parts,
    ...(isReadable(viewer, OutcomeFeedback.name) ? [FEEDBACK] : []),
    ...(viewer.policeLevel === PoliceLevel.CENTRAL_OFFICE ? [SERIES] : []),
  ];
}
