import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { latestAlertsUnder } from '../alert/latest-alerts-under.js';
import { Incident } from './incident.stub.js';

/** The field `Incident.alerts`: the edge `Alert.basedOn` read backwards, hidden from whoever may not read it forwards. */
@Resolver(() => Incident)
export class AlertsOfIncidentResolver {
  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'The latest alerts built on the incident, for their authors, police and secretariat.',
  })
  async alerts(
    @Root() incident: Incident,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'At most how many, 1 to 100.' })
    first: number,
  ): Promise<readonly Alert[]> {
    return latestAlertsUnder(context, {
      list: 'alertsOfIncident',
      edges: `select l.incident_id as parent, a.id, a.ordered_at
                from alerts.alert_based_on l join alerts.alert a on a.id = l.alert_id`,
      parentType: 'uuid',
      parentId: incident.id,
      first,
    });
  }
}
