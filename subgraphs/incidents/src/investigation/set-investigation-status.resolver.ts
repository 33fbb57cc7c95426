import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { setInvestigationStatus } from './set-investigation-status.service.js';

@Resolver()
export class SetInvestigationStatusResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Says where the investigation of a validated or archived incident stands; a police officer in whose scope it lies does, for a stated purpose. COMPLAINT_FILED is followed by IN_PROGRESS; that by CLOSED_UNKNOWN_OFFENDER, which can be reopened; CLEARED by JUDGED, the end. A complaint is told with recordComplaint, a clearance with recordClearance.',
  })
  async setInvestigationStatus(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('status', () => InvestigationStatus, { description: 'Where it stands now.' }) status: InvestigationStatus,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({
      incident: await setInvestigationStatus(context, { id, version, status }),
    }));
  }
}
