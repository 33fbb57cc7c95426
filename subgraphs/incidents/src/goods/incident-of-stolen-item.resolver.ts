import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentGoods } from './incident-goods.entity.js';

const REFERENCE = /^GDS-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

const BY_REFERENCE = 'select * from goods_register.incidents_of_goods(?) as id';

@Resolver()
export class IncidentOfStolenItemResolver {
  @Query(() => Incident, {
    nullable: true,
    description:
      'The incident in which the thing was taken that a firm quoted the reference of; for police in whose scope it lies, for a stated purpose.',
  })
  async incidentOfStolenItem(
    @Arg('reference', () => String, {
      description:
        'The reference of the thing, e.g. GDS-7F3K-9QXM, in capitals or not, as it is read over the telephone.',
    })
    quoted: string,
    @Ctx() context: RequestContext,
  ): Promise<Incident | null> {
    const reference = quoted.trim().toUpperCase();
    if (!REFERENCE.test(reference)) return null;
    const rows = await context.em.execute<{ id: string }[]>(BY_REFERENCE, [reference]);
    // Whoever sees the incident and not what was taken in it is not told that the one belongs to the other.
    const seen = await Promise.all(rows.map(({ id }) => loadCompartment(context, IncidentGoods, id)));
    const goods = seen.find((one) => one?.items.some((item) => item.reference === reference));
    return goods ? loadOne(context, Incident, 'id', goods.incidentId) : null;
  }
}
