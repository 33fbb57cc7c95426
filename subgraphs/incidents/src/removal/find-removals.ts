import { HubError } from '@hub/shared/errors/hub.error';
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

const COLUMNS = 'ends_at, changed_in, id';
const IN_ORDER = `order by ${COLUMNS} limit ?`;
const pageOf = (kind: string): string =>
  `(select ${COLUMNS} from incidents.incident_removal r where ${kind} and ${GONE} ${IN_ORDER})`;
/** The last there is of a kind, told or not. */
const endOf = (kind: string): string =>
  `(select ${COLUMNS} from incidents.incident_removal r where ${kind} and r.ends_at <= now()
     order by ends_at desc, changed_in desc, id desc limit 1)`;

const PAGE = `
  select case when ends_at > ${WITH_A_CHANGE} then to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as "endsAt",
         changed_in::text as "changedIn", id, is_end as "isEnd"
    from (select gone.*, false as is_end
            from (${pageOf(`${BY_CHANGE} and (r.changed_in, r.id) > (?::bigint, ?::uuid)`)}
                  union all
                  ${pageOf(`${BY_CLOCK} and (r.ends_at, r.changed_in, r.id) > (?::timestamptz, ?::bigint, ?::uuid)`)}) gone
          union all
          select ends.*, true from (${endOf(BY_CHANGE)} union all ${endOf(BY_CLOCK)}) ends) places
   order by is_end, ${COLUMNS}`;

const COUNT = `
  select count(*)::int as count from incidents.incident_removal r where (${BY_CHANGE} or ${BY_CLOCK}) and ${GONE}`;

/** Removals of a day may be committed within the next. */
const A_DAY = 86_400_000;

const today = (): string => new Date().toISOString().slice(0, 10);

/** How far a list was read: to a place among what went with a change, and to one among what the clock took away. */
type Read = readonly [byChange: Place, byClock: Place];

/** How far it was read, and the day on which it had been read to its end for the last time: by days, for a cursor must tell nothing. */
interface Cursor {
  readonly read: Read;
  readonly wholeOn: string;
}

/** Nothing was missed by whoever begins. */
const beginning = (): Cursor => ({ read: [BEGINNING, BEGINNING], wholeOn: today() });

const opened = ([changedIn, id, endsAt, sharedIn, sharedId, wholeOn]: readonly string[]): Cursor => ({
  read: [
    { ...BEGINNING, ...(changedIn && id ? { changedIn, id } : {}) },
    { ...BEGINNING, ...(endsAt && sharedIn && sharedId ? { endsAt, changedIn: sharedIn, id: sharedId } : {}) },
  ],
  wholeOn: wholeOn ?? '0001-01-01',
});

const WHOLE_SINCE = 'select extract(epoch from incidents.removals_whole_since()) * 1000 as "wholeSince"';

/**
 * That no removal was forgotten since the list was read to its end: whoever goes on would keep what it may no longer see. To be asked once the
 * list is read, so that nothing goes in between.
 */
async function assertWhole({ em }: RequestContext, { wholeOn }: Cursor): Promise<void> {
  const [row] = await em.execute<{ wholeSince: string }[]>(WHOLE_SINCE);
  if (Date.parse(wholeOn) - A_DAY < Number(row?.wholeSince)) throw new HubError('CURSOR_EXPIRED');
}

const isBeyond = (one: Place, other: Place): boolean =>
  [one.endsAt ?? '', one.changedIn.padStart(POSITION_LENGTH, '0'), one.id].join() >
  [other.endsAt ?? '', other.changedIn.padStart(POSITION_LENGTH, '0'), other.id].join();

const readTo = ([byChange, byClock]: Read, place: Place): Read => {
  if (place.endsAt === null) return [isBeyond(place, { ...byChange, endsAt: null }) ? place : byChange, byClock];
  return [byChange, isBeyond(place, byClock) ? place : byClock];
};

/** Where a list that was read from a place on stands: each removal of the page, then its end. */
interface Standing {
  readonly page: readonly (readonly [id: string, read: Read])[];
  readonly end: Read;
  readonly hasMore: boolean;
}

/**
 * Whoever has read all there is goes on from the last removal it may read, also from one it was not told because it sees the incident: that
 * one is told at a later place if it goes. So nothing is read again each time.
 */
async function readFrom(context: RequestContext, read: Read, first: number): Promise<Standing> {
  const [{ changedIn, id }, byClock] = read;
  const values = [changedIn, id, first + 1, byClock.endsAt, byClock.changedIn, byClock.id, first + 1];
  const found = await readingInOrder(context, () => context.em.execute<(Place & { isEnd: boolean })[]>(PAGE, values));
  const [places, ends] = [found.filter(({ isEnd }) => !isEnd), found.filter(({ isEnd }) => isEnd)];
  let end = read;
  const page = places.slice(0, first).map((place) => {
    end = readTo(end, place);
    return [place.id, end] as const;
  });
  const hasMore = places.length > first;
  return { page, end: hasMore ? end : ends.reduce(readTo, end), hasMore };
}

/** A page of the incidents that have gone from the viewer's sight. Its end is a cursor to go on from at any later time. */
export async function findRemovals(
  context: RequestContext,
  { first, after }: FindRemovals,
): Promise<Page<IncidentRemoval>> {
  const { em, cursors } = context;
  assertPageSize(first);
  const from = after == null ? beginning() : opened(cursors.open(LIST, after));
  const { page, end, hasMore } = await readFrom(context, from.read, first);
  await assertWhole(context, from);
  const sealed = ([byChange, byClock]: Read, wholeOn = from.wholeOn): string => {
    const [here, there] = [byChange, byClock].map(({ changedIn }) => changedIn.padStart(POSITION_LENGTH, '0'));
    return cursors.seal(LIST, [here, byChange.id, byClock.endsAt, there, byClock.id, wholeOn] as string[]);
  };
  const edges = page.map(([id, read]) => ({
    node: Object.assign(new IncidentRemoval(), { id }),
    cursor: sealed(read),
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: hasMore ? sealed(end) : sealed(end, today()),
    },
    totalCount: async () => (await em.execute<[{ count: number }]>(COUNT))[0].count,
  };
}
