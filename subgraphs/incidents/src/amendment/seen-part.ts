import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { EntityClass } from '@mikro-orm/core';
import type { Compartment } from '../incident/compartment.js';
import type { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';

/** The row of a compartment that whoever may amend it sees. */
export async function seenPart<C extends Compartment>(
  context: RequestContext,
  entity: EntityClass<C>,
  { id }: Incident,
): Promise<C> {
  const row = await loadCompartment(context, entity, id);
  if (!row) throw new Error(`The ${entity.name} is hidden from whoever may amend it.`);
  return row;
}
