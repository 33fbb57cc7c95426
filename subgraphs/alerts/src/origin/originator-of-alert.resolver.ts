import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { AlertOrigin } from './alert-origin.entity.js';

/** The field `Alert.originator`. */
@Resolver(() => Alert)
export class OriginatorOfAlertResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Who wrote it; null for peers when the observatory publishes it for a firm.',
  })
  async originator(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<Organisation | null> {
    const origin = await loadOne(context, AlertOrigin, 'alertId', alert.id);
    return visibleReference(context, publishedOrganisation, origin?.originatorId, (id) => new Organisation(id));
  }
}
