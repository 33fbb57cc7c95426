import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { withdrawIncident } from './withdraw-incident.service.js';

@Resolver()
export class WithdrawIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Takes a draft, a submitted or a validated incident back; an owner or security manager of the firm it happened to does. What it held of persons is erased for good, figures stay. Refused with UNDER_INVESTIGATION once the police work on it.',
  })
  async withdrawIncident(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({ incident: await withdrawIncident(context, id, version) }));
  }
}
