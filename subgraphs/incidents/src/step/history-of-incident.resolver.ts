import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { IncidentStep } from './incident-step.entity.js';

/** The field `Incident.history`. */
@Resolver(() => Incident)
export class HistoryOfIncidentResolver {
  @FieldResolver(() => [IncidentStep], {
    nullable: true,
    description: 'The steps of the record so far, the first first; for whoever may know whom it happened to.',
  })
  async history(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<IncidentStep[] | null> {
    if (!(await loadCompartment(context, IncidentParticulars, incident.id))) return null;
    return loadMany(context, IncidentStep, 'incidentId', incident.id, { at: 'asc', id: 'asc' });
  }
}
