import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { IncidentStep } from '../step/incident-step.entity.js';
import { DUE_DAYS } from './due-days.js';
import { OutcomeFeedback } from './outcome-feedback.entity.js';

const DAY = 86_400_000;

/** The fields of `Incident` about what its firm is told. */
@Resolver(() => Incident)
export class FeedbackOfIncidentResolver {
  @FieldResolver(() => [OutcomeFeedback], {
    nullable: true,
    description: 'What its firm was told became of its report, the first first; for that firm and the authorities.',
  })
  async feedback(@Root() { id }: Incident, @Ctx() context: RequestContext): Promise<OutcomeFeedback[] | null> {
    // That nothing was told is known to whoever would read it, and to nobody else.
    if (!(await loadCompartment(context, IncidentParticulars, id))) return null;
    return loadMany(context, OutcomeFeedback, 'incidentId', id, { at: 'asc', id: 'asc' });
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its firm is to be told at the latest what became of its report: 60 days after it is validated.',
  })
  async feedbackDueAt(@Root() { id }: Incident, @Ctx() context: RequestContext): Promise<Date | null> {
    if (!(await loadCompartment(context, IncidentParticulars, id))) return null;
    const steps = await loadMany(context, IncidentStep, 'incidentId', id, { at: 'asc', id: 'asc' });
    const validated = steps.find(({ toStatus }) => toStatus === IncidentRecordStatus.VALIDATED);
    return validated ? new Date(validated.at.getTime() + DUE_DAYS * DAY) : null;
  }
}
