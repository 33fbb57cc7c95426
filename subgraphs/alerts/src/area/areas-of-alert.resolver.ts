import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { AlertArea } from './alert-area.entity.js';
import { Area } from './area.stub.js';
import { publishedArea } from './published-area.js';

/** The field `Alert.areas`. */
@Resolver(() => Alert)
export class AreasOfAlertResolver {
  @FieldResolver(() => [Area], { nullable: true, description: 'The areas it is about.' })
  async areas(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<Area[]> {
    const edges = await loadMany(context, AlertArea, 'alertId', alert.id, { areaCode: 'asc' });
    const areas = await Promise.all(
      edges
        .filter(({ named }) => named)
        .map(({ areaCode }) => visibleReference(context, publishedArea, areaCode, (code) => new Area(code))),
    );
    return areas.filter((area) => area !== null);
  }
}
