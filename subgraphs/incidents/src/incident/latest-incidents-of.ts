import type { Page } from '@hub/shared/pagination/page';
import { pageWithin } from '@hub/shared/pagination/page-within';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Incident } from './incident.entity.js';

export interface IncidentsOf {
  /** Names the list. */
  readonly list: string;
  /** Column of the particulars that names what it happened to. */
  readonly parent: 'victim_id' | 'premises_id';
  readonly parentId: string;
  readonly first: number;
  readonly after: string | null;
}

/**
 * The latest incidents of firms or premises. The edge is read from the particulars, under their own policies: whoever may not know whom
 * an incident happened to finds none from this end either.
 */
export function latestIncidentsOf(context: RequestContext, of: IncidentsOf): Promise<Page<Incident>> {
  const { list, parent, parentId, first, after } = of;
  return pageWithin(context, {
    entity: Incident,
    list,
    source: { table: 'incidents.incident_particulars', parent, id: 'incident_id', parentType: 'uuid' },
    parentId,
    orderBy: [
      { column: 'occurred_from', type: 'timestamptz', direction: 'desc' },
      { column: 'incident_id', type: 'uuid', direction: 'desc' },
    ],
    first,
    after,
  });
}
