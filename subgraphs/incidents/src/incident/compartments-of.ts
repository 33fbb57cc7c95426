import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Compartment } from './compartment.js';
import { compartmentsFor } from './compartments-for.js';
import type { Incident } from './incident.entity.js';
import { loadCompartment } from './load-compartment.js';

/** The compartments of an incident that exist for the viewer, by name. Every incident has one row in each. */
export async function compartmentsOf(
  context: RequestContext,
  { id }: Incident,
): Promise<ReadonlyMap<string, Compartment>> {
  const rows = await Promise.all(
    compartmentsFor(context.viewer).map(
      async (entity) => [entity.name, await loadCompartment(context, entity, id)] as const,
    ),
  );
  return new Map(rows.flatMap(([name, row]) => (row ? [[name, row]] : [])));
}
