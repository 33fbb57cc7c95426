import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentComplaint } from './incident-complaint.entity.js';

/** The field `Incident.complaint`. */
@Resolver(() => Incident)
export class ComplaintOfIncidentResolver {
  @FieldResolver(() => IncidentComplaint, {
    nullable: true,
    description: "The victim's complaint; null while none is filed.",
  })
  async complaint(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<IncidentComplaint | null> {
    const complaint = await loadCompartment(context, IncidentComplaint, incident.id);
    return complaint?.filedAt ? complaint : null;
  }
}
