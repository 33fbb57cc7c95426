import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { IN_FORCE, latestAlertsUnder } from '../alert/latest-alerts-under.js';
import { ModusOperandi } from './modus-operandi.stub.js';

/** The field `ModusOperandi.alerts`. */
@Resolver(() => ModusOperandi)
export class AlertsOfModusOperandiResolver {
  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'The latest alerts about it, as far as the viewer may see them.',
  })
  async alerts(
    @Root() method: ModusOperandi,
    @Ctx() context: RequestContext,
    @Arg('activeOnly', () => Boolean, { defaultValue: true, description: 'Only issued alerts whose time is not over.' })
    activeOnly: boolean,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'At most how many, 1 to 100.' })
    first: number,
  ): Promise<readonly Alert[]> {
    return latestAlertsUnder(context, {
      list: `alertsOfModusOperandi:${activeOnly}`,
      edges: `select m.code as parent, a.id, a.ordered_at
                from alerts.alert a cross join lateral unnest(a.modus_operandi) as m (code)
               where ${activeOnly ? IN_FORCE : 'true'}`,
      parentType: 'text',
      parentId: method.code,
      first,
    });
  }
}
