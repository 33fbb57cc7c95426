import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { AlertApproval } from './alert-approval.entity.js';

/** The field `Alert.approvals`. */
@Resolver(() => Alert)
export class ApprovalsOfAlertResolver {
  @FieldResolver(() => [AlertApproval], {
    nullable: true,
    description: 'Decisions of reviewers: all of them for the secretariat, its own for a police officer.',
  })
  async approvals(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<AlertApproval[]> {
    return loadMany(context, AlertApproval, 'alertId', alert.id, { at: 'asc', id: 'asc' });
  }
}
