import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentGoods } from './incident-goods.entity.js';
import { StolenItem } from './stolen-item.js';

/** The field `Incident.stolenItems`. */
@Resolver(() => Incident)
export class StolenItemsOfIncidentResolver {
  @FieldResolver(() => [StolenItem], {
    nullable: true,
    description: 'What was taken, thing by thing, as far as it was listed; for whoever may know what it cost.',
  })
  async stolenItems(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<StolenItem[] | null> {
    const goods = await loadCompartment(context, IncidentGoods, incident.id);
    return goods?.items.map((item) => new StolenItem(goods, item)) ?? null;
  }
}
