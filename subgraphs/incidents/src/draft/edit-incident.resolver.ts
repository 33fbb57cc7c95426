import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentInput } from '../declaration/incident.input.js';
import { IncidentPayload } from '../incident/incident-payload.js';
import { editIncident } from './edit-incident.service.js';

@Resolver()
export class EditIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Writes a draft anew, or an incident that was sent back, which makes it a draft again; an owner or security manager of its firm does. Nothing else can be edited.',
  })
  async editIncident(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('input', () => IncidentInput, {
      description: 'All of the declaration as it is to be: what is left out is gone.',
    })
    input: IncidentInput,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({ incident: await editIncident(context, { id, version, input }) }));
  }
}
