import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { submitIncident } from './submit-incident.service.js';

@Resolver()
export class SubmitIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description: 'Declares a draft; an owner or security manager of its firm does.',
  })
  async submitIncident(
    @Arg('id', () => ID, { description: 'The draft.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({ incident: await submitIncident(context, id, version) }));
  }
}
