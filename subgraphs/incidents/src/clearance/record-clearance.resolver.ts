import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { recordClearance } from './record-clearance.service.js';

@Resolver()
export class RecordClearanceResolver {
  @Mutation(() => [IncidentPayload], {
    nullable: true,
    description:
      'Records that one case cleared incidents, all of them or none: each becomes CLEARED, and says how many the case cleared. A police officer in whose scope they lie does, for a stated purpose, of validated or archived incidents under investigation. One payload for each incident; a single one with the reason when nothing was changed.',
  })
  async recordClearance(
    @Arg('incidentIds', () => [ID], { description: 'The incidents, 1 to 100; one that is named twice counts once.' })
    incidentIds: string[],
    @Arg('clearedAt', () => GraphQLDateTime, {
      description: 'When at least one alleged offender had been identified and heard.',
    })
    clearedAt: Date,
    @Arg('allegedOffendersMin', () => Int, {
      nullable: true,
      description: 'At least how many alleged offenders [mis en cause], 1 to 99.',
    })
    allegedOffendersMin: number | null,
    @Arg('allegedOffendersMax', () => Int, {
      nullable: true,
      description: 'At most how many alleged offenders, 1 to 99.',
    })
    allegedOffendersMax: number | null,
    @Arg('judicialReference', () => String, {
      nullable: true,
      description: 'Reference of the judicial inquiry, at most 60 characters; police alone read it.',
    })
    judicialReference: string | null,
    @Arg('clientMutationId', () => ID, {
      nullable: true,
      description: 'A key of your own, at most 100 characters: the same key twice is one request.',
    })
    clientMutationId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload[]> {
    const clearance = { incidentIds, clearedAt, allegedOffendersMin, allegedOffendersMax, judicialReference };
    const done = await attempt(context, async () => ({
      incidents: await recordClearance(context, clearance, clientMutationId),
    }));
    if (!('incidents' in done)) return [done];
    return done.incidents.map((incident) => ({ incident, errors: [] }));
  }
}
