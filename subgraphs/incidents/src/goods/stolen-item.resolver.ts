import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentGoods } from './incident-goods.entity.js';
import { StolenItem } from './stolen-item.js';

const REFERENCE = /^GDS-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

@Resolver(() => StolenItem)
export class StolenItemResolver {
  @Query(() => StolenItem, {
    nullable: true,
    description:
      'The thing a firm quoted the reference of; for police in whose scope it was taken, for a stated purpose.',
  })
  async stolenItem(
    @Arg('reference', () => String, { description: 'The reference, e.g. GDS-7F3K-9QXM.' }) reference: string,
    @Ctx() context: RequestContext,
  ): Promise<StolenItem | null> {
    if (!REFERENCE.test(reference)) return null;
    const rows = await context.em.execute<{ id: string }[]>('select * from incidents.incidents_of_goods(?) as id', [
      reference,
    ]);
    const listed = await Promise.all(rows.map(({ id }) => loadCompartment(context, IncidentGoods, id)));
    const goods = listed.find((one) => one !== null);
    const item = goods?.items.find((one) => one.reference === reference);
    return goods && item ? new StolenItem(goods, item) : null;
  }

  @FieldResolver(() => Incident, { nullable: true, description: 'The incident it was taken in.' })
  async incident(@Root() { recordId }: StolenItem, @Ctx() context: RequestContext): Promise<Incident | null> {
    return loadOne(context, Incident, 'id', recordId);
  }
}
