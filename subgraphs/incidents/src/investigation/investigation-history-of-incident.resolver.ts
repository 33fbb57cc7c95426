import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { InvestigationStep } from './investigation-step.entity.js';

/** The field `Incident.investigationHistory`. */
@Resolver(() => Incident)
export class InvestigationHistoryOfIncidentResolver {
  @FieldResolver(() => [InvestigationStep], {
    nullable: true,
    description: 'The steps of the investigation so far, the first first; for whoever may know whom it happened to.',
  })
  async investigationHistory(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<InvestigationStep[]> {
    return loadMany(context, InvestigationStep, 'incidentId', incident.id, { at: 'asc', id: 'asc' });
  }
}
