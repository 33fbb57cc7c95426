import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { RelabelInput } from './relabel.input.js';
import { relabelIncident } from './relabel-incident.service.js';

@Resolver()
export class RelabelIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Changes with whom an incident that is filed or validated is shared [changement de marquage TLP]; an owner or security manager of its firm does. Whom it is for changes together with its handling alone. Whoever loses sight of it is told so by `incidentRemovals`; what was read before stays read, as the access log tells. Sent again, it finds the version moved on.',
  })
  async relabelIncident(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('input', () => RelabelInput, { description: 'With whom it is shared from now on.' }) input: RelabelInput,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({ incident: await relabelIncident(context, { id, version, input }) }));
  }
}
