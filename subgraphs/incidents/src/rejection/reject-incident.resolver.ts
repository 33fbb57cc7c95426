import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { rejectIncident } from './reject-incident.service.js';

@Resolver()
export class RejectIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Sends a submitted incident back to its firm; a validator of the secretariat does. The firm may edit it, which makes it a draft again.',
  })
  async rejectIncident(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('reason', () => String, {
      description: 'Why, at most 1,000 characters; kept, read by the firm, and not shown to peers.',
    })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({ incident: await rejectIncident(context, { id, version, reason }) }));
  }
}
