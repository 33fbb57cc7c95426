import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { AlertSubject } from './alert-subject.entity.js';

/** The field `Alert.subject`. */
@Resolver(() => Alert)
export class SubjectOfAlertResolver {
  @FieldResolver(() => AlertSubject, { nullable: true, description: 'Whom or what to look out for.' })
  async subject(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<AlertSubject | null> {
    return loadOne(context, AlertSubject, 'alertId', alert.id);
  }
}
