import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { fileIncident } from './file-incident.js';
import { IncidentInput } from './incident.input.js';

@Resolver()
export class DeclareIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description: 'Declares an event at premises of the own firm; an owner or security manager does.',
  })
  async declareIncident(
    @Arg('input', () => IncidentInput, { description: 'The declaration.' }) input: IncidentInput,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({
      incident: await fileIncident(context, input, IncidentRecordStatus.SUBMITTED),
    }));
  }
}
