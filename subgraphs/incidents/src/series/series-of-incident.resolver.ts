import { loadMany, loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { IncidentInSeries } from './incident-in-series.entity.js';
import { SeriesLink } from './series-link.entity.js';

/** Whoever does not see the particulars of an incident learns nothing of a series, not even that there is none. */
const isInScope = async (context: RequestContext, { id }: Incident): Promise<boolean> =>
  (await loadCompartment(context, IncidentParticulars, id)) !== null;

/** The fields of `Incident` about series. */
@Resolver(() => Incident)
export class SeriesOfIncidentResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the police have confirmed that it belongs to a series: all the firm it happened to learns of one.',
  })
  async partOfSeries(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<boolean | null> {
    if (!(await isInScope(context, incident))) return null;
    return (await loadOne(context, IncidentInSeries, 'incidentId', incident.id)) !== null;
  }

  @FieldResolver(() => [SeriesLink], {
    nullable: true,
    description:
      'The series it may belong to, for the police in whose scope it lies, the secretariat, and the data protection officer for its own open request.',
  })
  async seriesLinks(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<SeriesLink[] | null> {
    if (!(await isInScope(context, incident))) return null;
    return loadMany(context, SeriesLink, 'incidentId', incident.id, { id: 'asc' });
  }
}
