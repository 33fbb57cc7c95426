import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AlertInput } from '../alert/alert.input.js';
import { AlertPayload } from '../alert/alert-payload.js';
import { draftAlert } from './draft-alert.service.js';

@Resolver()
export class DraftAlertResolver {
  @Mutation(() => AlertPayload, {
    nullable: true,
    description: 'Drafts an alert. Its own organisation alone knows of it until it is submitted.',
  })
  async draftAlert(
    @Arg('input', () => AlertInput, { description: 'The alert.' }) input: AlertInput,
    @Ctx() context: RequestContext,
  ): Promise<AlertPayload> {
    return { warnings: [], ...(await attempt(context, () => draftAlert(context, input))) };
  }
}
