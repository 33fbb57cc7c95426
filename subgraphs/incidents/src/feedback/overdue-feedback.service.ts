import { HubError } from '@hub/shared/errors/hub.error';
import { type KeysetOrder, keysetPage } from '@hub/shared/pagination/keyset-page';
import { listName } from '@hub/shared/pagination/list-name';
import type { Page } from '@hub/shared/pagination/page';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { Incident } from '../incident/incident.entity.js';
import { isPoliceService } from '../organisation/is-police-service.js';
import { IncidentStep } from '../step/incident-step.entity.js';
import type { OverdueFeedbackFilter } from './overdue-feedback-filter.input.js';
import { OverdueFeedbackOrder } from './overdue-feedback-order.enum.js';
import { overdueSteps } from './overdue-steps.js';

const ORDERS: Readonly<Record<OverdueFeedbackOrder, KeysetOrder<IncidentStep>>> = {
  [OverdueFeedbackOrder.DUE_ASC]: [
    ['at', 'asc'],
    ['id', 'asc'],
  ],
  [OverdueFeedbackOrder.DUE_DESC]: [
    ['at', 'desc'],
    ['id', 'desc'],
  ],
};

export interface FindOverdue {
  readonly filter: OverdueFeedbackFilter | null;
  readonly orderBy: OverdueFeedbackOrder;
  readonly first: number;
  readonly after: string | null;
}

/** A page of the incidents whose firms wait for word longer than they should, by when it was due. */
export async function overdueFeedback(context: RequestContext, find: FindOverdue): Promise<Page<Incident>> {
  const { filter, orderBy, first, after } = find;
  // Without one nothing could be seen to be owed, and the list would look as if all were well.
  if (mustStatePurpose(context.viewer)) throw new HubError('PURPOSE_REQUIRED');
  if (filter?.serviceId && !(await isPoliceService(context, filter.serviceId)))
    throw new HubError('BAD_USER_INPUT', {
      en: '`serviceId`: there is no such police service.',
      fr: '`serviceId` : ce service de police n’existe pas.',
    });
  const steps = await keysetPage(context, {
    entity: IncidentStep,
    list: listName('overdueFeedback', filter, orderBy),
    where: overdueSteps(filter, await transactionTime(context)),
    orderBy: ORDERS[orderBy],
    first,
    after,
  });
  const edges = await Promise.all(
    steps.edges.map(async ({ node: { incidentId }, cursor }) => {
      const node = await loadOne(context, Incident, 'id', incidentId);
      if (!node) throw new Error('An incident is hidden from whoever sees what became of it.');
      return { node, cursor };
    }),
  );
  return { ...steps, edges, nodes: edges.map(({ node }) => node) };
}
