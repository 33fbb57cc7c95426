import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentOffenders } from './incident-offenders.entity.js';
import { OffenderGroup } from './offender-group.js';

/** The field `Incident.offenders`. */
@Resolver(() => Incident)
export class OffendersOfIncidentResolver {
  @FieldResolver(() => OffenderGroup, { description: 'What was seen of those who did it.' })
  async offenders(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<OffenderGroup> {
    return new OffenderGroup(incident, await loadCompartment(context, IncidentOffenders, incident.id));
  }
}
