import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { proposeSeriesLinks } from './propose-series-links.service.js';
import { SeriesPayload } from './series-payload.js';

@Resolver()
export class ProposeSeriesLinksResolver {
  @Mutation(() => SeriesPayload, {
    nullable: true,
    description:
      'Proposes that further incidents in the scope of the caller belong to a series it sees. Analysts of the secretariat and police officers do; the police decide each link. A pair they rejected is not proposed again by the same version of the model.',
  })
  async proposeSeriesLinks(
    @Arg('seriesId', () => ID, { description: 'The series.' }) seriesId: string,
    @Arg('incidentIds', () => [ID], { description: 'The further incidents, 1 to 50.' }) incidentIds: string[],
    @Arg('clientMutationId', () => ID, {
      description: 'A key of your own, at most 100 characters: the same key twice is one proposal.',
    })
    clientMutationId: string,
    @Ctx() context: RequestContext,
  ): Promise<SeriesPayload> {
    const propose = { seriesId, incidentIds };
    return attempt(context, async () => ({ series: await proposeSeriesLinks(context, propose, clientMutationId) }));
  }
}
