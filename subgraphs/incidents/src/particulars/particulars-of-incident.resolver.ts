import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { Premises } from '../premises/premises.stub.js';
import { publishedPremises } from '../premises/published-premises.js';
import { Clearance } from './clearance.js';
import { HarmStatement } from './harm-statement.js';
import { IncidentParticulars } from './incident-particulars.entity.js';
import { IncidentPlace } from './incident-place.js';
import { lossOf } from './loss-of.js';
import { LossStatement } from './loss-statement.js';
import { TimeInterval } from './time-interval.js';

const particularsOf = (context: RequestContext, { id }: Incident): Promise<IncidentParticulars | null> =>
  loadCompartment(context, IncidentParticulars, id);

/** The fields of `Incident` that are kept among its particulars, or are exact for whoever sees these and coarse for everybody else. */
@Resolver(() => Incident)
export class ParticularsOfIncidentResolver {
  @FieldResolver(() => TimeInterval, { description: 'When it happened; for peers the half-day in Paris.' })
  async occurred(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<TimeInterval> {
    return new TimeInterval(incident, await particularsOf(context, incident));
  }

  @FieldResolver(() => IncidentPlace, { description: 'Where it happened; for peers a wider area.' })
  async place(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<IncidentPlace> {
    return new IncidentPlace(incident, await particularsOf(context, incident));
  }

  @FieldResolver(() => HarmStatement, { description: 'What it did to people.' })
  async harm(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<HarmStatement> {
    return new HarmStatement(incident, await particularsOf(context, incident));
  }

  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: 'When it was declared.' })
  async reportedAt(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await particularsOf(context, incident))?.reportedAt ?? null;
  }

  @FieldResolver(() => InvestigationStatus, { nullable: true, description: 'Where the investigation stands.' })
  async investigationStatus(
    @Root() incident: Incident,
    @Ctx() context: RequestContext,
  ): Promise<InvestigationStatus | null> {
    return (await particularsOf(context, incident))?.investigationStatus ?? null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The firm it happened to.' })
  async victim(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<Organisation | null> {
    const particulars = await particularsOf(context, incident);
    return visibleReference(context, publishedOrganisation, particulars?.victimId, (id) => new Organisation(id));
  }

  @FieldResolver(() => Premises, { nullable: true, description: 'The premises it happened at.' })
  async premises(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<Premises | null> {
    const particulars = await particularsOf(context, incident);
    return visibleReference(context, publishedPremises, particulars?.premisesId, (id) => new Premises(id));
  }

  @FieldResolver(() => LossStatement, { nullable: true, description: 'What it cost the firm.' })
  async loss(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<LossStatement | null> {
    const particulars = await particularsOf(context, incident);
    return particulars && lossOf(particulars);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What happened, in the words of the firm.' })
  async narrative(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<string | null> {
    return (await particularsOf(context, incident))?.narrative ?? null;
  }

  @FieldResolver(() => Clearance, { nullable: true, description: 'How it was cleared; null while it is not.' })
  async clearance(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<Clearance | null> {
    const particulars = await particularsOf(context, incident);
    return particulars?.clearedAt ? new Clearance(particulars) : null;
  }
}
