import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { EntityClass } from '@mikro-orm/core';
import type { Compartment } from './compartment.js';
import { isReadable } from './is-readable.js';

/** The row of an incident in one of its compartments; `null` when it does not exist for this viewer. */
export async function loadCompartment<C extends Compartment>(
  context: RequestContext,
  entity: EntityClass<C>,
  incidentId: string,
): Promise<C | null> {
  return isReadable(context.viewer, entity.name) ? loadOne(context, entity, 'incidentId', incidentId) : null;
}
