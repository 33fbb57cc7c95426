import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import type { Contribution } from '../linkage/contribution.js';
import { LinkContribution } from '../linkage/link-contribution.js';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { CrimeSeries } from './crime-series.entity.js';
import { likenessOfLink } from './likeness-of-link.js';
import { SeriesLink } from './series-link.entity.js';

@Resolver(() => SeriesLink)
export class SeriesLinkResolver {
  @FieldResolver(() => CrimeSeries, { nullable: true, description: 'The series.' })
  async series(@Root() link: SeriesLink, @Ctx() context: RequestContext): Promise<CrimeSeries | null> {
    return loadOne(context, CrimeSeries, 'id', link.seriesId);
  }

  @FieldResolver(() => Incident, { nullable: true, description: 'The incident.' })
  async incident(@Root() link: SeriesLink, @Ctx() context: RequestContext): Promise<Incident | null> {
    return loadOne(context, Incident, 'id', link.incidentId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How like the incident is to the one of the series that is most like it, in bits; null when the viewer sees no other. The warning of seriesCandidates holds here too.',
  })
  async score(@Root() link: SeriesLink, @Ctx() context: RequestContext): Promise<number | null> {
    return (await likenessOfLink(context, link))?.score ?? null;
  }

  @FieldResolver(() => [LinkContribution], { nullable: true, description: 'What the score is made of.' })
  async contributions(
    @Root() link: SeriesLink,
    @Ctx() context: RequestContext,
  ): Promise<readonly Contribution[] | null> {
    return (await likenessOfLink(context, link))?.contributions ?? null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The police service that decided.' })
  async decidedBy(@Root() link: SeriesLink, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, link.decidedById, (id) => new Organisation(id));
  }
}
