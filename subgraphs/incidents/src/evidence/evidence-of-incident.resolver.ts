import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { EvidenceItem } from './evidence-item.js';
import { IncidentEvidence } from './incident-evidence.entity.js';

/** The field `Incident.evidence`. */
@Resolver(() => Incident)
export class EvidenceOfIncidentResolver {
  @FieldResolver(() => [EvidenceItem], {
    nullable: true,
    description: 'Its evidence, the first added first; for the firm it happened to and the police in their scope.',
  })
  async evidence(@Root() { id }: Incident, @Ctx() context: RequestContext): Promise<EvidenceItem[] | null> {
    const evidence = await loadCompartment(context, IncidentEvidence, id);
    if (!evidence) return null;
    const complaint = await loadCompartment(context, IncidentComplaint, id);
    return evidence.items.map((item) => new EvidenceItem(id, item, complaint?.filedAt ?? null));
  }
}
