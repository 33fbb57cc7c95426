import type { Viewer } from '@hub/shared/viewer/viewer';
import { compartmentTablesFor } from '../incident/compartment-tables-for.js';

/** SQL of the parts that changed without their incident, in the compartments of the viewer's role; their policies decide which. */
export function changedAlone(viewer: Viewer): string {
  return compartmentTablesFor(viewer)
    .map((table) => `select incident_id, changed_in, updated_at from ${table} where changed_in is not null`)
    .join(' union all ');
}
