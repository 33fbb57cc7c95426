import type { Page } from '@hub/shared/pagination/page';
import { assertPageSize } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { IS_SETTLED } from '../synchronisation/is-settled.js';
import { POSITION_LENGTH } from '../synchronisation/position-length.js';
import { readingInOrder } from '../synchronisation/reading-in-order.js';
import { IncidentRemoval } from './incident-removal.entity.js';

export interface FindRemovals {
  readonly first: number;
  readonly after: string | null;
}

/** A cursor of this list opens in no other. */
const LIST = 'incidentRemovals';

type Place = Pick<IncidentRemoval, 'changedIn' | 'id'>;

/** Before every place. */
const BEGINNING: Place = { changedIn: '0', id: '00000000-0000-0000-0000-000000000000' };

/**
 * Of the removals the policies show, those whose incident they do not show any more, each at its last. Asked one by one and not as joins:
 * PostgreSQL would rather read all incidents than a few by their key.
 */
const GONE = `r.changed_in ${IS_SETTLED}
   and (select true from incidents.incident i where i.id = r.id) is null
   and r.changed_in = (select max(later.changed_in) from incidents.incident_removal later where later.id = r.id)`;

const PAGE = `
  select r.changed_in::text as "changedIn", r.id from incidents.incident_removal r
   where (r.changed_in, r.id) > (?::bigint, ?::uuid) and ${GONE}
   order by r.changed_in, r.id limit ?`;

const COUNT = `select count(*)::int as count from incidents.incident_removal r where ${GONE}`;

/** A page of the incidents that have gone from the viewer's sight. Its end is a cursor to go on from at any later time. */
export async function findRemovals(
  context: RequestContext,
  { first, after }: FindRemovals,
): Promise<Page<IncidentRemoval>> {
  const { em, cursors } = context;
  assertPageSize(first);
  const [changedIn, id] = after ? cursors.open(LIST, after) : [];
  const from = changedIn && id ? { changedIn, id } : BEGINNING;
  const places = await readingInOrder(context, () => em.execute<Place[]>(PAGE, [from.changedIn, from.id, first + 1]));
  const sealed = (place: Place): string =>
    cursors.seal(LIST, [place.changedIn.padStart(POSITION_LENGTH, '0'), place.id]);
  const edges = places.slice(0, first).map((place) => ({
    node: Object.assign(new IncidentRemoval(), { id: place.id }),
    cursor: sealed(place),
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: places.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? sealed(from),
    },
    totalCount: async () => (await em.execute<[{ count: number }]>(COUNT))[0].count,
  };
}
