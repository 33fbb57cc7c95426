import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { InvestigationStep } from './investigation-step.entity.js';

/** The field `Incident.investigationHistory`. */
@Resolver(() => Incident)
export class InvestigationHistoryOfIncidentResolver {
  @FieldResolver(() => [InvestigationStep], {
    nullable: true,
    description: 'The steps of the investigation so far, the first first; for whoever may know whom it happened to.',
  })
  async investigationHistory(
    @Root() incident: Incident,
    @Ctx() context: RequestContext,
  ): Promise<InvestigationStep[] | null> {
    if (!(await loadCompartment(context, IncidentParticulars, incident.id))) return null;
    return loadMany(context, InvestigationStep, 'incidentId', incident.id, { at: 'asc', id: 'asc' });
  }
}
