import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { IncidentPlace } from '../particulars/incident-place.js';
import { Area } from './area.stub.js';
import { publishedArea } from './published-area.js';

/** The field `IncidentPlace.area`. */
@Resolver(() => IncidentPlace)
export class AreaOfPlaceResolver {
  @FieldResolver(() => Area, {
    nullable: true,
    description:
      'The commune or arrondissement; for peers the area around it that holds at least five member premises.',
  })
  async area(@Root() place: IncidentPlace, @Ctx() context: RequestContext): Promise<Area | null> {
    return visibleReference(context, publishedArea, place.areaCode, (code) => new Area(code));
  }
}
