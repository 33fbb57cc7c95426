import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { IncidentConnection } from '../incident/incident.connection.js';
import type { Incident } from '../incident/incident.entity.js';
import { overdueFeedback } from './overdue-feedback.service.js';
import { OverdueFeedbackFilter } from './overdue-feedback-filter.input.js';
import { OverdueFeedbackOrder } from './overdue-feedback-order.enum.js';

@Resolver()
export class OverdueFeedbackResolver {
  @Query(() => IncidentConnection, {
    nullable: true,
    description:
      'Incidents in the scope of the viewer that were validated more than 60 days ago and of which the firm was told nothing since; for a stated purpose.',
  })
  async overdueFeedback(
    @Ctx() context: RequestContext,
    @Arg('filter', () => OverdueFeedbackFilter, { nullable: true, description: 'Only incidents that satisfy it.' })
    filter: OverdueFeedbackFilter | null,
    @Arg('orderBy', () => OverdueFeedbackOrder, {
      defaultValue: OverdueFeedbackOrder.DUE_ASC,
      description: 'In which order.',
    })
    orderBy: OverdueFeedbackOrder,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Incident>> {
    return overdueFeedback(context, { filter, orderBy, first, after });
  }
}
