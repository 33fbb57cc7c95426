import { LONGEST_TRANSACTION_MS } from '@hub/shared/database/longest-transaction';
import type { Page } from '@hub/shared/pagination/page';
import { assertPageSize } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { type FilterQuery, raw } from '@mikro-orm/core';
import { Incident } from '../incident/incident.entity.js';
import { changedAlone } from './changed-alone.js';
import { IS_SETTLED } from './is-settled.js';
import { POSITION_LENGTH } from './position-length.js';
import { readingInOrder } from './reading-in-order.js';

export interface ChangedIncidents {
  /** Names the list and its filter; a cursor of one list does not open in another. */
  readonly list: string;
  readonly where: FilterQuery<Incident>;
  /** The same condition as it is best asked of all incidents. */
  readonly ofAll: () => Promise<FilterQuery<Incident>>;
  /** Only what changed at this instant or later. */
  readonly since: Date | null;
  readonly first: number;
  readonly after: string | null;
}

/** Where an incident stands for the viewer: at the last change of a part the viewer may see. */
interface Place {
  readonly id: string;
  readonly position: string;
  readonly at: string;
}

/** Before every place. */
const BEGINNING: Place = { id: '00000000-0000-0000-0000-000000000000', position: '0', at: '0001-01-01T00:00:00.000Z' };

const BEYOND = '(?::bigint, ?::timestamptz, ?::uuid)';

/** Places that are read of each part at first, for one that is asked for: some are not their incident's last. */
const PLACES_FOR_ONE = 2;

interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** What began before an instant may have ended after it, and a change bears the instant at which its transaction began. */
function beganAfter(since: Date | null): string {
  const instant = Math.max(0, (since?.getTime() ?? 0) - LONGEST_TRANSACTION_MS);
  return new Date(instant).toISOString();
}

/** Incidents that satisfy the filter and one condition more. */
function matching({ em }: RequestContext, where: FilterQuery<Incident>, columns: string, more: Statement): Statement {
  return em
    .createQueryBuilder(Incident, 'i')
    .select(raw(columns))
    .where(where as never)
    .andWhere(raw(more.sql, [...more.params]))
    .toQuery();
}

/** Where incidents and parts of them stand from a place on, a few of each: every one of these queries reads an index from there. */
function placesFrom(
  context: RequestContext,
  { where, since }: ChangedIncidents,
  from: Place,
  few: number,
): Statement[] {
  const params = [from.position, from.at, from.id, beganAfter(since)];
  const inOrder = `order by position, at, id limit ${few}`;
  const own = matching(context, where, 'i.changed_in as position, i.updated_at as at, i.id', {
    sql: `(i.changed_in, i.updated_at, i.id) > ${BEYOND} and i.updated_at >= ?::timestamptz and i.changed_in ${IS_SETTLED}`,
    params,
  });
  const ofParts = changedAlone(context.viewer).map(
    (part): Statement => ({
      sql: `select changed_in as position, updated_at as at, incident_id as id from (${part}) part
        where (changed_in, updated_at, incident_id) > ${BEYOND} and updated_at >= ?::timestamptz and changed_in ${IS_SETTLED}`,
      params,
    }),
  );
  return [own, ...ofParts].map(({ sql, params: own }) => ({ sql: `${sql} ${inOrder}`, params: own }));
}

/** What a window of places holds: the incidents of which it is the last place, and where it ends; nowhere when nothing is beyond it. */
interface Window {
  readonly places: readonly Place[];
  readonly end: Place | undefined;
}

const AS_PLACE = `position::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

/**
 * A window reaches as far as the shortest of what was read: beyond it, something may stand that was not. Within it an incident stands at the
 * last change of a part the viewer may see, unless another one is beyond.
 */
async function windowFrom(context: RequestContext, find: ChangedIncidents, from: Place, few: number): Promise<Window> {
  const streams = placesFrom(context, find, from, few);
  const isLast = matching(context, find.where, '1', {
    sql: `i.id = p.id and (i.changed_in, i.updated_at) <= (p.position, p.at) and not exists (
      select 1 from (${changedAlone(context.viewer).join(' union all ')}) later (incident_id, changed_in, updated_at)
       where later.incident_id = i.id and (later.changed_in, later.updated_at) > (p.position, p.at))`,
    params: [],
  });
  const read = streams.map(
    ({ sql }) => `select *, row_number() over (order by position, at, id) as number from (${sql}) stream`,
  );
  const rows = await context.em.execute<(Place & { isEnd: boolean })[]>(
    `with places as materialized (${read.join(' union all ')}),
       horizon as materialized (select position, at, id from places where number = ${few} order by position, at, id limit 1),
       latest as (select distinct on (id) position, at, id from places p
         where not exists (select 1 from horizon h where (p.position, p.at, p.id) > (h.position, h.at, h.id))
         order by id, position desc, at desc)
     (select id, ${AS_PLACE}, false as "isEnd" from latest p where exists (${isLast.sql})
       order by p.position, p.at, p.id limit ${find.first + 1})
     union all
     select id, ${AS_PLACE}, true from horizon`,
    [...streams.flatMap(({ params }) => params), ...isLast.params],
  );
  return { places: rows.filter(({ isEnd }) => !isEnd), end: rows.find(({ isEnd }) => isEnd) };
}

/** One place more than the page takes, where there are as many. A window that holds too few is followed by one twice as large. */
async function placesOf(context: RequestContext, find: ChangedIncidents, from: Place): Promise<readonly Place[]> {
  const wanted = find.first + 1;
  let places: readonly Place[] = [];
  let begin: Place | undefined = from;
  for (let few = PLACES_FOR_ONE * wanted; begin && places.length < wanted; few *= 2) {
    const window: Window = await windowFrom(context, find, begin, few);
    places = [...places, ...window.places];
    begin = window.end;
  }
  return places.slice(0, wanted);
}

/** How many there are from the beginning. What is settled alone is counted: the rest comes with a later page. */
async function countPlaces({ em, viewer }: RequestContext, { ofAll, since }: ChangedIncidents): Promise<number> {
  const [parts, began] = [changedAlone(viewer).join(' union all '), beganAfter(since)];
  const changed = raw(
    `(i.updated_at >= ?::timestamptz or exists (select 1 from (${parts}) m where m.incident_id = i.id and m.updated_at >= ?::timestamptz))
      and i.changed_in ${IS_SETTLED}
      and not exists (select 1 from (${parts}) m where m.incident_id = i.id and not m.changed_in ${IS_SETTLED})`,
    [began, began],
  );
  return em
    .createQueryBuilder(Incident, 'i')
    .where((await ofAll()) as never)
    .andWhere(changed)
    .getCount();
}

/**
 * A page of the incidents in the order in which what the viewer may see of them changed. Its end is a cursor to go on from at any later
 * time, also when there is nothing on the page: the hub has to be asked no second list and by no clock.
 */
export async function changedIncidents(context: RequestContext, find: ChangedIncidents): Promise<Page<Incident>> {
  const { list, first, after } = find;
  const { em, cursors } = context;
  assertPageSize(first);
  const [position, at, id] = after == null ? [] : cursors.open(list, after);
  const from = position && at && id ? { position, at, id } : BEGINNING;
  const places = await readingInOrder(context, () => placesOf(context, find, from));
  const page = places.slice(0, first);
  const found = await em.find(Incident, { id: { $in: page.map((place) => place.id) } });
  const byId = new Map(found.map((incident) => [incident.id, incident]));
  const sealed = (place: Place): string =>
    cursors.seal(list, [place.position.padStart(POSITION_LENGTH, '0'), place.at, place.id]);
  // What has gone from the viewer's sight since is passed over.
  const edges = page.flatMap((place) => {
    const node = byId.get(place.id);
    return node ? [{ node, cursor: sealed(place) }] : [];
  });
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: places.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: sealed(page.at(-1) ?? from),
    },
    totalCount: () => countPlaces(context, find),
  };
}
