import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Handling } from '@hub/shared/values/handling';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { CrimeSeries } from './crime-series.entity.js';
import { handlingOfAll } from './handling-of-all.js';
import { LinkStatus } from './link-status.enum.js';
import { linksOfSeries } from './links-of-series.js';
import { SeriesLink } from './series-link.entity.js';
import { statusOfLinks } from './status-of-links.js';

const present = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);

/** Begin and end of each incident of a series that the viewer sees, in milliseconds. */
async function occurrences(context: RequestContext, { id }: CrimeSeries): Promise<{ from: number; to: number }[]> {
  const links = await linksOfSeries(context, id);
  const particulars = await Promise.all(
    links.map(({ incidentId }) => loadCompartment(context, IncidentParticulars, incidentId)),
  );
  return present(particulars).map(({ occurredFrom, occurredTo }) => ({
    from: occurredFrom.getTime(),
    to: occurredTo.getTime(),
  }));
}

@Resolver(() => CrimeSeries)
export class CrimeSeriesResolver {
  @Query(() => CrimeSeries, { nullable: true, description: 'A series; null when there is none the viewer may see.' })
  async series(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CrimeSeries | null> {
    return isIdentifier(id) ? loadOne(context, CrimeSeries, 'id', id) : null;
  }

  @FieldResolver(() => LinkStatus, {
    nullable: true,
    description: 'Confirmed once the police have confirmed a link the viewer sees; rejected once all of them are.',
  })
  async status(@Root() series: CrimeSeries, @Ctx() context: RequestContext): Promise<LinkStatus | null> {
    return statusOfLinks((await linksOfSeries(context, series.id)).map(({ status }) => status));
  }

  @FieldResolver(() => [SeriesLink], {
    description: 'Its links, as far as the incidents lie in the scope of the viewer.',
  })
  async links(@Root() series: CrimeSeries, @Ctx() context: RequestContext): Promise<SeriesLink[]> {
    return linksOfSeries(context, series.id);
  }

  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: 'When the first of these incidents began.' })
  async firstAt(@Root() series: CrimeSeries, @Ctx() context: RequestContext): Promise<Date | null> {
    const begins = (await occurrences(context, series)).map(({ from }) => from);
    return begins.length > 0 ? new Date(Math.min(...begins)) : null;
  }

  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: 'When the last of these incidents ended.' })
  async lastAt(@Root() series: CrimeSeries, @Ctx() context: RequestContext): Promise<Date | null> {
    const ends = (await occurrences(context, series)).map(({ to }) => to);
    return ends.length > 0 ? new Date(Math.max(...ends)) : null;
  }

  @FieldResolver(() => Handling, {
    nullable: true,
    description: 'The strictest label and all the codes of these incidents.',
  })
  async handling(@Root() series: CrimeSeries, @Ctx() context: RequestContext): Promise<Handling | null> {
    const links = await linksOfSeries(context, series.id);
    const incidents = await Promise.all(links.map(({ incidentId }) => loadOne(context, Incident, 'id', incidentId)));
    return handlingOfAll(present(incidents).map(({ handling }) => handling));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The service or observatory that proposed it.' })
  async proposedBy(@Root() series: CrimeSeries, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, series.proposedById, (id) => new Organisation(id));
  }
}
