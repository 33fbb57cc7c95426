import { keysetPage } from '@hub/shared/pagination/keyset-page';
import { listName } from '@hub/shared/pagination/list-name';
import type { Page } from '@hub/shared/pagination/page';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Incident } from './incident.entity.js';
import type { IncidentFilter } from './incident-filter.input.js';
import type { IncidentOrder } from './incident-order.enum.js';
import { INCIDENT_ORDERS } from './incident-orders.js';
import { incidentsMatching } from './incidents-matching.js';

export interface FindIncidents {
  readonly filter: IncidentFilter | null;
  readonly orderBy: IncidentOrder;
  readonly first: number;
  readonly after: string | null;
}

/** A page of the incidents the viewer may see. */
export function findIncidents(context: RequestContext, find: FindIncidents): Promise<Page<Incident>> {
  const { filter, orderBy, first, after } = find;
  return keysetPage(context, {
    entity: Incident,
    list: listName('incidents', filter, orderBy),
    where: incidentsMatching(filter, context.viewer),
    orderBy: INCIDENT_ORDERS[orderBy],
    first,
    after,
  });
}
