import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentEmergencyCall } from './incident-emergency-call.entity.js';

/** The field `Incident.emergencyCall`. */
@Resolver(() => Incident)
export class EmergencyCallOfIncidentResolver {
  @FieldResolver(() => IncidentEmergencyCall, {
    nullable: true,
    description: 'How help was called; null while nothing is known of it.',
  })
  async emergencyCall(
    @Root() incident: Incident,
    @Ctx() context: RequestContext,
  ): Promise<IncidentEmergencyCall | null> {
    const call = await loadCompartment(context, IncidentEmergencyCall, incident.id);
    return call?.path ? call : null;
  }
}
