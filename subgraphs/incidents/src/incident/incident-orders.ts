import type { KeysetOrder } from '@hub/shared/pagination/keyset-page';
import type { Incident } from './incident.entity.js';
import { IncidentOrder } from './incident-order.enum.js';

/** The columns behind each order: shared ones alone, so that no position in a list tells of a part the viewer does not see. */
export const INCIDENT_ORDERS: Readonly<Record<IncidentOrder, KeysetOrder<Incident>>> = {
  [IncidentOrder.OCCURRED_DESC]: [
    ['halfDayFrom', 'desc'],
    ['id', 'desc'],
  ],
  [IncidentOrder.OCCURRED_ASC]: [
    ['halfDayFrom', 'asc'],
    ['id', 'asc'],
  ],
  [IncidentOrder.UPDATED_ASC]: [
    ['updatedAt', 'asc'],
    ['id', 'asc'],
  ],
};
