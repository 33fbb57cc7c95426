import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { proposeSeries } from './propose-series.service.js';
import { SeriesPayload } from './series-payload.js';

@Resolver()
export class ProposeSeriesResolver {
  @Mutation(() => SeriesPayload, {
    nullable: true,
    description:
      'Proposes that incidents in the scope of the caller are the work of one team. Analysts of the secretariat and police officers do; nothing is merged by it, and the firms are told nothing. A pair the police rejected is not proposed again by the same version of the model.',
  })
  async proposeSeries(
    @Arg('label', () => String, { description: 'What to call it, at most 200 characters; without names of persons.' })
    label: string,
    @Arg('incidentIds', () => [ID], { description: 'The incidents, 2 to 50.' }) incidentIds: string[],
    @Arg('clientMutationId', () => ID, {
      description: 'A key of your own, at most 100 characters: the same key twice is one series.',
    })
    clientMutationId: string,
    @Ctx() context: RequestContext,
  ): Promise<SeriesPayload> {
    const propose = { label, incidentIds };
    return attempt(context, async () => ({ series: await proposeSeries(context, propose, clientMutationId) }));
  }
}
