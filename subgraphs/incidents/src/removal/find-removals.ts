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

/** Where a removal stands: those that went with a change by the place of it, those that the clock took away by when it did. */
interface Place {
  readonly endsAt: string | null;
  readonly changedIn: string;
  readonly id: string;
}

/** Before every place of either kind. */
const BEGINNING = { endsAt: '0001-01-01T00:00:00.000Z', changedIn: '0', id: '00000000-0000-0000-0000-000000000000' };

const WITH_A_CHANGE = `'-infinity'::timestamptz`;

/**
 * Of the removals the policies show, those whose incident they do not show any more, each at its last. Asked one by one and not as joins:
 * PostgreSQL would rather read all incidents than a few by their key.
 */
const GONE = `r.ends_at <= now()
   and (select true from incidents.incident i where i.id = r.id) is null
   and (select true from incidents.incident_removal later where later.id = r.id and later.ends_at <= now()
          and (later.changed_in, later.ends_at) > (r.changed_in, r.ends_at) limit 1) is null`;

/** What the clock takes away needs not be settled: who has read it did so before the instant at which it went. */
const BY_CHANGE = `r.ends_at = ${WITH_A_CHANGE} and r.changed_in ${IS_SETTLED}`;
const BY_CLOCK = `r.ends_at > ${WITH_A_CHANGE}`;

const COLUMNS = `r.ends_at, r.changed_in, r.id`;
const IN_ORDER = 'order by ends_at, changed_in, id limit ?';
const pageOf = (kind: string): string =>
  `(select ${COLUMNS} from incidents.incident_removal r where ${kind} and ${GONE} ${IN_ORDER})`;

const PAGE = `
  select case when ends_at > ${WITH_A_CHANGE} then to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as "endsAt",
         changed_in::text as "changedIn", id
    from (${pageOf(`${BY_CHANGE} and (r.changed_in, r.id) > (?::bigint, ?::uuid)`)}
          union all
          ${pageOf(`${BY_CLOCK} and (r.ends_at, r.changed_in, r.id) > (?::timestamptz, ?::bigint, ?::uuid)`)}) gone
   ${IN_ORDER}`;

const COUNT = `
  select count(*)::int as count from incidents.incident_removal r where (${BY_CHANGE} or ${BY_CLOCK}) and ${GONE}`;

/** How far a list was read: to a place among what went with a change, and to one among what the clock took away. */
type Read = readonly [byChange: Place, byClock: Place];

const opened = ([changedIn, id, endsAt, sharedIn, sharedId]: readonly string[]): Read => [
  { ...BEGINNING, ...(changedIn && id ? { changedIn, id } : {}) },
  { ...BEGINNING, ...(endsAt && sharedIn && sharedId ? { endsAt, changedIn: sharedIn, id: sharedId } : {}) },
];

const readTo = ([byChange, byClock]: Read, place: Place): Read =>
  place.endsAt === null ? [place, byClock] : [byChange, place];

/** A page of the incidents that have gone from the viewer's sight. Its end is a cursor to go on from at any later time. */
export async function findRemovals(
  context: RequestContext,
  { first, after }: FindRemovals,
): Promise<Page<IncidentRemoval>> {
  const { em, cursors } = context;
  assertPageSize(first);
  let read = opened(after ? cursors.open(LIST, after) : []);
  const sealed = ([byChange, byClock]: Read): string => {
    const [here, there] = [byChange, byClock].map(({ changedIn }) => changedIn.padStart(POSITION_LENGTH, '0'));
    return cursors.seal(LIST, [here, byChange.id, byClock.endsAt, there, byClock.id] as string[]);
  };
  const [{ changedIn, id }, byClock] = read;
  const values = [changedIn, id, first + 1, byClock.endsAt, byClock.changedIn, byClock.id, first + 1, first + 1];
  const places = await readingInOrder(context, () => em.execute<Place[]>(PAGE, values));
  const edges = places.slice(0, first).map((place) => {
    read = readTo(read, place);
    return { node: Object.assign(new IncidentRemoval(), { id: place.id }), cursor: sealed(read) };
  });
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: places.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: sealed(read),
    },
    totalCount: async () => (await em.execute<[{ count: number }]>(COUNT))[0].count,
  };
}
