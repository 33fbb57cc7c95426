import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fileIncident } from '../declaration/file-incident.js';
import { IncidentInput } from '../declaration/incident.input.js';
import { IncidentPayload } from '../incident/incident-payload.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';

@Resolver()
export class DraftIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Saves the draft of a declaration, which the own firm alone sees; an owner or security manager does. It is checked like a declaration.',
  })
  async draftIncident(
    @Arg('input', () => IncidentInput, { description: 'The declaration as far as it is known.' }) input: IncidentInput,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({ incident: await fileIncident(context, input, IncidentRecordStatus.DRAFT) }));
  }
}
