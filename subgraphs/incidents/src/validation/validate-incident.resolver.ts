import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { validateIncident } from './validate-incident.service.js';

@Resolver()
export class ValidateIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Validates a submitted incident; a validator of the secretariat does, and nobody for his own organisation.',
  })
  async validateIncident(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({ incident: await validateIncident(context, id, version) }));
  }
}
