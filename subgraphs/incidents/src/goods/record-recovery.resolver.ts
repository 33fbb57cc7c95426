import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { recordRecovery } from './record-recovery.service.js';

@Resolver()
export class RecordRecoveryResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Records that a stolen thing was recovered; an owner or security manager of the firm it happened to does, or a police officer in whose scope it lies, for a stated purpose.',
  })
  async recordRecovery(
    @Arg('incidentId', () => ID, { description: 'The incident.' }) incidentId: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('reference', () => String, { description: 'The reference of the thing.' }) reference: string,
    @Arg('recoveredOn', () => GraphQLLocalDate, { description: 'The day, in Paris.' }) recoveredOn: string,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    return attempt(context, async () => ({
      incident: await recordRecovery(context, { incidentId, version, reference, recoveredOn }),
    }));
  }
}
