import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.stub.js';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { NearRepeat } from './near-repeat.js';
import { nearRepeat } from './near-repeat.service.js';

/** The field `Area.nearRepeat`. */
@Resolver(() => Area)
export class NearRepeatOfAreaResolver {
  @FieldResolver(() => NearRepeat, {
    nullable: true,
    description:
      'Whether one event brings others near it, within 500 metres and 14 days, among the latest 1,000; null for fewer than 30 events or 3 firms, and outside the scope of the viewer.',
  })
  async nearRepeat(
    @Root() area: Area,
    @Ctx() context: RequestContext,
    @Arg('category', () => IncidentCategory, { description: 'Of this category.' }) category: IncidentCategory,
  ): Promise<NearRepeat | null> {
    return nearRepeat(context, { areaCode: area.inseeCode, category });
  }
}
