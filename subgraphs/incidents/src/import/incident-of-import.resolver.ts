import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { ImportedIncident } from './imported-incident.js';

@Resolver(() => ImportedIncident)
export class IncidentOfImportResolver {
  @FieldResolver(() => Incident, { nullable: true, description: 'The incident; null when the row was refused.' })
  async incident(@Root() { incidentId }: ImportedIncident, @Ctx() context: RequestContext): Promise<Incident | null> {
    return incidentId === null ? null : loadOne(context, Incident, 'id', incidentId);
  }
}
