import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import type { Compartment } from './compartment.js';

/**
 * Changes the row of an incident in one compartment, one version on. The incident itself is locked before, so nobody else writes the row;
 * a row the policies keep back is a fault, never a change that silently did not happen.
 */
export async function changePart<C extends Compartment>(
  context: RequestContext,
  entity: EntityClass<C>,
  incidentId: string,
  set: Partial<Omit<C, keyof Compartment>>,
): Promise<void> {
  const { em } = context;
  em.clear();
  const where = { incidentId } as FilterQuery<NoInfer<C>>;
  const part = await em.findOneOrFail(entity, where);
  const { version } = part as Compartment;
  const now = await transactionTime(context);
  const data = { ...set, version: version + 1, updatedAt: now };
  const changed = await em.nativeUpdate(entity, { incidentId, version } as FilterQuery<NoInfer<C>>, data as never);
  if (changed !== 1) throw new Error(`The policies kept back the ${entity.name} of an incident that was locked.`);
}
