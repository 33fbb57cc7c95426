import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { IN_FORCE, latestAlertsUnder } from '../alert/latest-alerts-under.js';
import { Area } from './area.stub.js';

/** The field `Area.activeAlerts`. */
@Resolver(() => Area)
export class ActiveAlertsOfAreaResolver {
  @FieldResolver(() => [Alert], {
    nullable: true,
    description:
      'The latest alerts in force about the area or an area within it, as far as the viewer may see them; `alerts` with the same filter pages through all.',
  })
  async activeAlerts(
    @Root() area: Area,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'At most how many, 1 to 100.' })
    first: number,
  ): Promise<readonly Alert[]> {
    return latestAlertsUnder(context, {
      list: 'activeAlertsOfArea',
      // The alerts in force are few among those an area ever had: they are found first (`offset 0` keeps it so).
      edges: `select l.area_code as parent, a.id, a.ordered_at
                from (select a.id, a.ordered_at from alerts.alert a where ${IN_FORCE} offset 0) a
               cross join lateral (select s.area_code from alerts.alert_area s where s.alert_id = a.id offset 0) l`,
      parentType: 'text',
      parentId: area.inseeCode,
      first,
    });
  }
}
