import { loadParts, type Part } from '@hub/shared/subgraph/load-parts';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { compartmentsFor } from './compartments-for.js';
import type { Incident } from './incident.entity.js';

/** The compartments of an incident that exist for the viewer, by name. Every incident has one row in each. */
export function compartmentsOf(context: RequestContext, { id }: Incident): Promise<ReadonlyMap<string, Part>> {
  return loadParts(context, { key: 'incident_id', entities: compartmentsFor(context.viewer) }, id);
}
