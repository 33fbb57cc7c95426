import { LONGEST_TRANSACTION_MS } from '@hub/shared/database/longest-transaction';
import type { Page } from '@hub/shared/pagination/page';
import { assertPageSize } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { type FilterQuery, raw } from '@mikro-orm/core';
import { Incident } from '../incident/incident.entity.js';
import { changedAlone } from './changed-alone.js';

export interface ChangedIncidents {
  /** Names the list and its filter; a cursor of one list does not open in another. */
  readonly list: string;
  readonly where: FilterQuery<Incident>;
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

/** One length for all, so that no cursor is longer for what happens elsewhere. */
const POSITION_LENGTH = 19;

/** Before every place. */
const BEGINNING: Place = { id: '00000000-0000-0000-0000-000000000000', position: '0', at: '0001-01-01T00:00:00.000Z' };

const BEYOND = '(?::bigint, ?::timestamptz, ?::uuid)';
const IS_SETTLED = '< (select incidents.first_unsettled())';

interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** What began before an instant may have ended after it, and a change bears the instant at which its transaction began. */
function beganAfter(since: Date | null): string {
  const instant = Math.max(0, (since?.getTime() ?? 0) - LONGEST_TRANSACTION_MS);
  return new Date(instant).toISOString();
}

/** Incidents that satisfy the filter and one condition more, each at a position. */
function placed({ em }: RequestContext, where: FilterQuery<Incident>, position: string, more: Statement): Statement {
  return em
    .createQueryBuilder(Incident, 'i')
    .select([raw('i.id'), raw(`${position} as position`), raw('i.updated_at as at')])
    .where(where as never)
    .andWhere(raw(more.sql, [...more.params]))
    .toQuery();
}

const changedLater = (than: string): string =>
  `exists (select 1 from alone later where later.incident_id = i.id and later.changed_in > ${than})`;

/**
 * Two index ranges: incidents that changed themselves, unless a part of theirs changed later, and incidents of which a part changed last.
 * Either is read from the cursor on; parts that changed alone are few, and their policies are long: they are asked once.
 */
function pageOfPlaces(context: RequestContext, { where, since, first }: ChangedIncidents, from: Place): Statement {
  const cursor = [from.position, from.at, from.id];
  const began = beganAfter(since);
  const whole = placed(context, where, 'i.changed_in', {
    sql: `(i.changed_in, i.updated_at, i.id) > ${BEYOND} and i.changed_in ${IS_SETTLED} and i.updated_at >= ?::timestamptz
      and not ${changedLater('i.changed_in')}`,
    params: [...cursor, began],
  });
  const ofPart = placed(context, where, 'm.changed_in', {
    sql: `i.id = m.incident_id and m.changed_in > i.changed_in and (m.changed_in, i.updated_at, i.id) > ${BEYOND}
      and not ${changedLater('m.changed_in')}`,
    params: cursor,
  });
  const inOrder = `order by position, at, id limit ${first + 1}`;
  return {
    sql: `with alone as materialized (select * from (${changedAlone(context.viewer)}) part where changed_in >= ?::bigint)
      select id, position::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from (
        (${whole.sql} ${inOrder}) union
        (select seen.* from alone m cross join lateral (${ofPart.sql}) seen
          where m.changed_in ${IS_SETTLED} and m.updated_at >= ?::timestamptz ${inOrder})) p
      order by p.position, p.at, p.id limit ${first + 1}`,
    params: [from.position, ...whole.params, ...ofPart.params, began],
  };
}

/** How many there are from the beginning. What is settled alone is counted: the rest comes with a later page. */
async function countPlaces({ em, viewer }: RequestContext, { where, since }: ChangedIncidents): Promise<number> {
  const [parts, began] = [changedAlone(viewer), beganAfter(since)];
  const changed = raw(
    `(i.updated_at >= ?::timestamptz or exists (select 1 from (${parts}) m where m.incident_id = i.id and m.updated_at >= ?::timestamptz))
      and i.changed_in ${IS_SETTLED}
      and not exists (select 1 from (${parts}) m where m.incident_id = i.id and not m.changed_in ${IS_SETTLED})`,
    [began, began],
  );
  return em
    .createQueryBuilder(Incident, 'i')
    .where(where as never)
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
  const [position, at, id] = after ? cursors.open(list, after) : [];
  const from = position && at && id ? { position, at, id } : BEGINNING;
  const { sql, params } = pageOfPlaces(context, find, from);
  const places = await em.execute<Place[]>(sql, [...params]);
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
