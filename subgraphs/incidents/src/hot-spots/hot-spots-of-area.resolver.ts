import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.stub.js';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { HotSpot } from './hot-spot.js';
import { hotSpots } from './hot-spots.service.js';

/** The field `Area.hotSpots`. */
@Resolver(() => Area)
export class HotSpotsOfAreaResolver {
  @FieldResolver(() => [HotSpot], {
    nullable: true,
    description:
      'Where its events gather, of the latest 20,000, the fullest square first; a square that could single out a shop is made larger, or left out, and where subtraction would tell of it the emptiest other with it. Null outside the scope of the viewer.',
  })
  async hotSpots(
    @Root() area: Area,
    @Ctx() context: RequestContext,
    @Arg('category', () => IncidentCategory, {
      nullable: true,
      description: 'Of this category; of every one when left out.',
    })
    category: IncidentCategory | null,
  ): Promise<HotSpot[] | null> {
    return hotSpots(context, { areaCode: area.inseeCode, category: category ?? null });
  }
}
