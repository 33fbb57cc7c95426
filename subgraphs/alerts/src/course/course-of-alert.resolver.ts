import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Alert } from '../alert/alert.entity.js';
import { AlertPayload } from '../alert/alert-payload.js';
import { issueAlert } from './issue-alert.service.js';
import { reviewAlert } from './review-alert.service.js';
import { submitAlert } from './submit-alert.service.js';

async function step(context: RequestContext, take: () => Promise<Alert>): Promise<AlertPayload> {
  return { warnings: [], ...(await attempt(context, async () => ({ alert: await take() }))) };
}

/** The steps an alert takes from its draft to its audience. */
@Resolver()
export class CourseOfAlertResolver {
  @Mutation(() => AlertPayload, {
    nullable: true,
    description: 'Submits a draft to review; its own organisation does.',
  })
  async submitAlert(
    @Arg('id', () => ID, { description: 'The alert.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Ctx() context: RequestContext,
  ): Promise<AlertPayload> {
    return step(context, () => submitAlert(context, id, version));
  }

  @Mutation(() => AlertPayload, {
    nullable: true,
    description:
      'Approves or rejects a submitted alert: a validator or a police officer who did not write it, of another organisation than its author when it is about a person.',
  })
  async reviewAlert(
    @Arg('id', () => ID, { description: 'The alert.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('approve', () => Boolean, { description: 'True to approve, false to reject.' }) approve: boolean,
    @Arg('comment', () => String, { nullable: true, description: 'Why, at most 1,000 characters; required to reject.' })
    comment: string | null,
    @Ctx() context: RequestContext,
  ): Promise<AlertPayload> {
    return step(context, () => reviewAlert(context, { id, version, approve, comment }));
  }

  @Mutation(() => AlertPayload, {
    nullable: true,
    description:
      'Issues an approved alert: a validator, or an officer of the police service that answers for it. Sent again, it finds the version moved on and issues nothing twice.',
  })
  async issueAlert(
    @Arg('id', () => ID, { description: 'The alert.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Ctx() context: RequestContext,
  ): Promise<AlertPayload> {
    return step(context, () => issueAlert(context, id, version));
  }
}
