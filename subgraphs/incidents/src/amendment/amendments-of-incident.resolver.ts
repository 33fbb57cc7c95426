import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { IncidentAmendment } from './incident-amendment.entity.js';

/** The field `Incident.amendments`. */
@Resolver(() => Incident)
export class AmendmentsOfIncidentResolver {
  @FieldResolver(() => [IncidentAmendment], {
    nullable: true,
    description:
      'What of the declaration was corrected so far, the first first; of each part for whoever reads the part.',
  })
  async amendments(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<IncidentAmendment[] | null> {
    if (!(await loadCompartment(context, IncidentParticulars, incident.id))) return null;
    return loadMany(context, IncidentAmendment, 'incidentId', incident.id, { at: 'asc', id: 'asc' });
  }
}
