import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { type FilterQuery, raw } from '@mikro-orm/core';
import { changedAlone } from '../synchronisation/changed-alone.js';
import { inOneOfAreas, type Wanted } from './in-one-of-areas.js';
import type { Incident } from './incident.entity.js';
import type { IncidentFilter } from './incident-filter.input.js';

/** PostgreSQL knows no year 0; nothing happened before this instant anyway. */
const EPOCH = new Date(0);

type Condition = FilterQuery<Incident>;

const instant = (date: Date): Date => (date < EPOCH ? EPOCH : date);

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The ids a query over a compartment gives; its own policies decide which rows there are for this viewer. */
const oneOf = (query: string, values: unknown[] = []): Condition =>
  ({ id: { $in: raw(`(${query})`, values) } }) as never;

function byOneOf(methods: readonly string[]): Condition {
  const codes = distinct(methods);
  return codes.length === 0 ? { id: { $in: [] } } : { modusOperandiCodes: { $overlap: codes } };
}

function changedSince(date: Date, viewer: Viewer): Condition {
  const since = instant(date);
  const inPart = oneOf(
    `select incident_id from (${changedAlone(viewer).join(' union all ')}) part where updated_at >= ?`,
    [since],
  );
  return { $or: [{ updatedAt: { $gte: since } }, inPart] };
}

/** A firm's own incidents, of which its list has the order as well: PostgreSQL reads that and sorts nothing. */
const own = (): Condition => ({
  [raw<boolean>(
    (alias) =>
      `(${alias}.half_day_from, ${alias}.id) in (select o.half_day_from, o.incident_id from incidents.incident_of_firm o)`,
  ) as never]: [],
});

/**
 * Whether the viewer sees the particulars. It is asked of one incident after the other until the page is full: a police service sees those of
 * many, and the list of all of them grows with history. Of a firm, which sees those of a few, there is a list.
 */
function withParticulars(viewer: Viewer, isWanted: boolean, wanted: Wanted): Condition {
  // Without one there would be no particulars, and a list that looks as if nothing had happened.
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  // It sees the particulars of whatever it sees, once it states a purpose.
  if (viewer.role === 'secretariat') return isWanted ? {} : { id: { $in: [] } };
  if (viewer.role === 'firm' && isWanted) return own();
  if (wanted === 'all') {
    const seen = oneOf('select incident_id from incidents.incident_particulars');
    return isWanted ? seen : { $not: seen };
  }
  const seen = raw<boolean>(
    (alias) => `coalesce((select true from incidents.incident_particulars p where p.incident_id = ${alias}.id), false)`,
  );
  return { [seen as never]: isWanted };
}

/**
 * A filter whose codes are known (`assert-codes.ts`), in the words of the tables: shared columns for everybody, others only through subqueries
 * under the policies of the compartment that holds them. To filter on a column is to read it.
 */
export async function incidentsMatching(
  context: RequestContext,
  filter: IncidentFilter | null,
  wanted: Wanted,
): Promise<Condition> {
  const { viewer } = context;
  const { category, from, to, areaCode, modusOperandi, attempted, recordStatus, updatedSince, withinTerritory } =
    filter ?? {};
  // An empty list would look as if nothing had happened.
  if (from && to && from > to)
    throw new HubError('BAD_USER_INPUT', {
      en: '`from` must not be after `to`.',
      fr: '`from` ne peut pas être postérieur à `to`.',
    });
  const conditions: Condition[] = [
    ...(category ? [{ category: { $in: distinct(category) } }] : []),
    ...(from ? [{ halfDayTo: { $gt: instant(from) } }] : []),
    ...(to ? [{ halfDayFrom: { $lt: instant(to) } }] : []),
    ...(areaCode ? [await inOneOfAreas(context, distinct(areaCode), wanted)] : []),
    ...(modusOperandi ? [byOneOf(modusOperandi)] : []),
    ...(typeof attempted === 'boolean' ? [{ attempted }] : []),
    ...(recordStatus ? [{ recordStatus: { $in: distinct(recordStatus) } }] : []),
    ...(updatedSince ? [changedSince(updatedSince, viewer)] : []),
    ...(typeof withinTerritory === 'boolean' ? [withParticulars(viewer, withinTerritory, wanted)] : []),
  ];
  return conditions.length > 0 ? { $and: conditions } : {};
}
