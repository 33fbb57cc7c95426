import type { KeysetOrder } from '@hub/shared/pagination/keyset-page';
import type { Incident } from './incident.entity.js';
import { IncidentOrder } from './incident-order.enum.js';

/** The columns behind each order of what happened: shared ones alone, so that no position in a list tells of a part the viewer does not see. */
export const INCIDENT_ORDERS: Readonly<
  Record<Exclude<IncidentOrder, IncidentOrder.UPDATED_ASC>, KeysetOrder<Incident>>
> = {
  [IncidentOrder.OCCURRED_DESC]: [
    ['halfDayFrom', 'desc'],
    ['id', 'desc'],
  ],
  [IncidentOrder.OCCURRED_ASC]: [
    ['halfDayFrom', 'asc'],
    ['id', 'asc'],
  ],
};
