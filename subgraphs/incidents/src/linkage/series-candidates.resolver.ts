import { HubError } from '@hub/shared/errors/hub.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { MAX_CANDIDATES } from './max-candidates.js';
import { SeriesCandidate } from './series-candidate.js';
import { SeriesCandidateList } from './series-candidate-list.js';
import { seriesCandidates } from './series-candidates.service.js';

@Resolver(() => SeriesCandidate)
export class SeriesCandidatesResolver {
  @Query(() => SeriesCandidateList, {
    nullable: true,
    description:
      'The incidents in the scope of the viewer that are likeliest to be of one series with the given one, by method, place, time, vehicle and tools, rare likenesses weighing more. Most of them are not: see the warning on the list. Police decide, and nothing is merged by itself. Null when there is no such incident in the scope of the viewer.',
  })
  async seriesCandidates(
    @Arg('incidentId', () => ID, { description: 'The incident.' }) incidentId: string,
    @Arg('first', () => Int, { defaultValue: MAX_CANDIDATES, description: 'At most how many, 1 to 50.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<SeriesCandidateList | null> {
    if (first < 1 || first > MAX_CANDIDATES)
      throw new HubError('BAD_USER_INPUT', {
        en: `\`first\` is 1 to ${MAX_CANDIDATES}.`,
        fr: `\`first\` va de 1 à ${MAX_CANDIDATES}.`,
      });
    if (mustStatePurpose(context.viewer)) throw new HubError('PURPOSE_REQUIRED');
    const candidates = isIdentifier(incidentId) ? await seriesCandidates(context, incidentId, first) : null;
    return candidates && new SeriesCandidateList(candidates.map((candidate) => new SeriesCandidate(candidate)));
  }

  @FieldResolver(() => Incident, { nullable: true, description: 'The incident.' })
  async incident(@Root() candidate: SeriesCandidate, @Ctx() context: RequestContext): Promise<Incident | null> {
    return loadOne(context, Incident, 'id', candidate.incidentId);
  }
}
