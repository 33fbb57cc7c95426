import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { decideSeriesLink } from './decide-series-link.service.js';
import { LinkStatus } from './link-status.enum.js';
import { SeriesPayload } from './series-payload.js';

@Resolver()
export class DecideSeriesLinkResolver {
  @Mutation(() => SeriesPayload, {
    nullable: true,
    description:
      'Confirms or rejects that an incident belongs to a series. A police officer in whose scope the incident lies does, once; a rejected pair is not proposed again by the same version of the model.',
  })
  async decideSeriesLink(
    @Arg('seriesId', () => ID, { description: 'The series.' }) seriesId: string,
    @Arg('incidentId', () => ID, { description: 'The incident.' }) incidentId: string,
    @Arg('status', () => LinkStatus, { description: 'CONFIRMED or REJECTED.' }) status: LinkStatus,
    @Arg('reason', () => String, { description: 'Why, at most 1,000 characters; kept, and shown to nobody.' })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<SeriesPayload> {
    const decide = { seriesId, incidentId, status, reason };
    return attempt(context, async () => ({ series: await decideSeriesLink(context, decide) }));
  }
}
