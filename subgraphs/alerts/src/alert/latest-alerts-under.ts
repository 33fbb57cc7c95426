import { type OrderingColumn, pageWithin } from '@hub/shared/pagination/page-within';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Alert } from './alert.entity.js';

/** The condition under which an alert `a` is in force. */
export const IN_FORCE = `a.status = 'ISSUED' and a.expires_at > now()`;

const LATEST_FIRST: readonly OrderingColumn[] = [
  { column: 'ordered_at', type: 'timestamptz', direction: 'desc' },
  { column: 'id', type: 'uuid', direction: 'desc' },
];

export interface AlertsUnder {
  /** Names the list. */
  readonly list: string;
  /** A query over the tables of this subgraph that gives `parent`, `id` and `ordered_at`. */
  readonly edges: string;
  readonly parentType: 'text' | 'uuid';
  readonly parentId: string;
  readonly first: number;
}

/** The latest alerts under each of many parents, in two statements whatever their number. */
export async function latestAlertsUnder(context: RequestContext, under: AlertsUnder): Promise<readonly Alert[]> {
  const { list, edges, parentType, parentId, first } = under;
  const page = await pageWithin(context, {
    entity: Alert,
    list,
    source: { table: `(${edges})`, parent: 'parent', id: 'id', parentType },
    parentId,
    orderBy: LATEST_FIRST,
    first,
  });
  return page.nodes;
}
