import { keysetPage } from '@hub/shared/pagination/keyset-page';
import { listName } from '@hub/shared/pagination/list-name';
import type { Page } from '@hub/shared/pagination/page';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { changedIncidents } from '../synchronisation/changed-incidents.js';
import { readingInOrder } from '../synchronisation/reading-in-order.js';
import { assertCodes } from './assert-codes.js';
import { Incident } from './incident.entity.js';
import type { IncidentFilter } from './incident-filter.input.js';
import { IncidentOrder } from './incident-order.enum.js';
import { INCIDENT_ORDERS } from './incident-orders.js';
import { incidentsMatching } from './incidents-matching.js';

export interface FindIncidents {
  readonly filter: IncidentFilter | null;
  /** The order asked for; when there is none, what is fit for what is asked. */
  readonly orderBy: IncidentOrder | null;
  readonly first: number;
  readonly after: string | null;
}

/** Whoever asks for changes keeps up with them, and in no other order does a cursor lead on to the next. */
const orderFor = (filter: IncidentFilter | null): IncidentOrder =>
  filter?.updatedSince ? IncidentOrder.UPDATED_ASC : IncidentOrder.OCCURRED_DESC;

/** Whether the list of a firm's own incidents is asked for, which has their order. */
const isOwnList = ({ role }: Viewer, filter: IncidentFilter | null): boolean =>
  role === 'firm' && filter?.withinTerritory === true;

/** A page of the incidents the viewer may see. */
export async function findIncidents(context: RequestContext, find: FindIncidents): Promise<Page<Incident>> {
  const { filter, first, after } = find;
  const orderBy = find.orderBy ?? orderFor(filter);
  await assertCodes(context, filter);
  const list = listName('incidents', filter, orderBy);
  if (orderBy === IncidentOrder.UPDATED_ASC) {
    const { updatedSince = null, ...rest } = filter ?? {};
    const where = await incidentsMatching(context, rest, 'a page');
    const ofAll = () => incidentsMatching(context, rest, 'all');
    return changedIncidents(context, { list, where, ofAll, since: updatedSince, first, after });
  }
  const where = await incidentsMatching(context, filter, 'a page');
  const ofAll = () => incidentsMatching(context, filter, 'all');
  const page = () =>
    keysetPage(context, { entity: Incident, list, where, ofAll, orderBy: INCIDENT_ORDERS[orderBy], first, after });
  return isOwnList(context.viewer, filter) ? readingInOrder(context, page) : page();
}
