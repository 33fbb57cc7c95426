import { HubError } from '@hub/shared/errors/hub.error';
import { keysetPage } from '@hub/shared/pagination/keyset-page';
import { listName } from '@hub/shared/pagination/list-name';
import type { Page } from '@hub/shared/pagination/page';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { type FilterQuery, raw } from '@mikro-orm/core';
import { CrimeSeries } from './crime-series.entity.js';
import type { LinkStatus } from './link-status.enum.js';
import type { SeriesFilter } from './series-filter.input.js';
import { STRONGEST_FIRST } from './strongest-first.js';

export interface FindSeries {
  readonly filter: SeriesFilter | null;
  readonly first: number;
  readonly after: string | null;
}

/** Series that stand like one of these, as `statusOfLinks` says it of the links the viewer sees: in SQL, under the policies of links. */
function standingLike(statuses: readonly LinkStatus[]): FilterQuery<CrimeSeries> {
  const places = [...new Set(statuses)].map((status) => STRONGEST_FIRST.indexOf(status) + 1);
  if (places.length === 0) return { id: { $in: [] } };
  const isOneOf = raw<boolean>(
    (alias) =>
      `((select min(array_position('{${STRONGEST_FIRST}}'::text[], l.status)) from incidents.series_link l where l.series_id = ${alias}.id) in (${places}))`,
  );
  return { [isOneOf as never]: true };
}

/** A page of the series of which the viewer sees a link, the newest first. */
export async function findSeries(context: RequestContext, find: FindSeries): Promise<Page<CrimeSeries>> {
  const { filter, first, after } = find;
  // Without one no link is seen, and the list would look as if nobody was at work.
  if (mustStatePurpose(context.viewer)) throw new HubError('PURPOSE_REQUIRED');
  return keysetPage(context, {
    entity: CrimeSeries,
    list: listName('crimeSeries', filter, 'newest'),
    where: standingLike(filter?.status ?? STRONGEST_FIRST),
    orderBy: [
      ['proposedAt', 'desc'],
      ['id', 'desc'],
    ],
    first,
    after,
  });
}
