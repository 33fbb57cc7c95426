import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { ComplaintInput } from '../declaration/complaint.input.js';
import { IncidentPayload } from '../incident/incident-payload.js';
import { recordComplaint } from './record-complaint.service.js';

@Resolver()
export class RecordComplaintResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Records that the victim complained, or corrects what is recorded of it. The owner or security manager of its firm does while the police have not taken it up, of what is submitted or validated; a police officer in whose scope it lies does of what is validated, for a stated purpose.',
  })
  async recordComplaint(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('complaint', () => ComplaintInput, {
      description: 'All of the complaint as it is to be: what is left out is gone.',
    })
    complaint: ComplaintInput,
    @Arg('clientMutationId', () => ID, {
      description: 'A key of your own, at most 100 characters: the same key twice is one request.',
    })
    clientMutationId: string,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    const record = { id, version, complaint, clientMutationId };
    return attempt(context, async () => ({ incident: await recordComplaint(context, record) }));
  }
}
