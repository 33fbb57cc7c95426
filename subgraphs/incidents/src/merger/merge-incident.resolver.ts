import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { mergeIncident } from './merge-incident.service.js';

@Resolver()
export class MergeIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Merges a submitted or validated incident into another of the same firm that it is a double of; a validator of the secretariat does, for a stated purpose. Nothing of it is lost: it points to the other.',
  })
  async mergeIncident(
    @Arg('id', () => ID, { description: 'The double.' }) id: string,
    @Arg('version', () => Int, { description: 'The version of it that was seen.' }) version: number,
    @Arg('intoId', () => ID, { description: 'The incident it is a double of; submitted or validated.' })
    intoId: string,
    @Arg('reason', () => String, { description: 'Why, at most 1,000 characters; kept, and not shown to peers.' })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({ incident: await mergeIncident(context, { id, version, intoId, reason }) }));
  }
}
