import { loadMany, loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { AlertBasedOn } from './alert-based-on.entity.js';
import { AlertBasis } from './alert-basis.entity.js';
import { Incident } from './incident.stub.js';
import { publishedIncident } from './published-incident.js';

/** The field `Alert.basedOn`. */
@Resolver(() => Alert)
export class BasedOnOfAlertResolver {
  @FieldResolver(() => [Incident], {
    nullable: true,
    description: 'The incidents it is built on, as far as the viewer may see them; null for whoever may not know.',
  })
  async basedOn(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<Incident[] | null> {
    if (!(await loadOne(context, AlertBasis, 'alertId', alert.id))) return null;
    const edges = await loadMany(context, AlertBasedOn, 'alertId', alert.id, { incidentId: 'asc' });
    const incidents = await Promise.all(
      edges.map(({ incidentId }) => visibleReference(context, publishedIncident, incidentId, (id) => new Incident(id))),
    );
    return incidents.filter((incident) => incident !== null);
  }
}
