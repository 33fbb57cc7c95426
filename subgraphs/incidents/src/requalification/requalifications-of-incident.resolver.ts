import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { IncidentRequalification } from './incident-requalification.entity.js';

/** The field `Incident.requalifications`. */
@Resolver(() => Incident)
export class RequalificationsOfIncidentResolver {
  @FieldResolver(() => [IncidentRequalification], {
    nullable: true,
    description:
      'How it was requalified so far, and why, the first change first; for whoever may know whom it happened to.',
  })
  async requalifications(
    @Root() incident: Incident,
    @Ctx() context: RequestContext,
  ): Promise<IncidentRequalification[] | null> {
    if (!(await loadCompartment(context, IncidentParticulars, incident.id))) return null;
    return loadMany(context, IncidentRequalification, 'incidentId', incident.id, { at: 'asc', id: 'asc' });
  }
}
