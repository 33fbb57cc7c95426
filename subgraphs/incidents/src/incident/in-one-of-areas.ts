import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { type FilterQuery, raw } from '@mikro-orm/core';
import type { Incident } from './incident.entity.js';

/** By equality with each code within: of all operators on areas the one that an index can serve before the policies are asked. */
const EXACTLY_IN = 'incidents.incident_particulars where area_code = any(?::text[])';

/** What is asked for of the incidents that satisfy a condition: how it is best put depends on that. */
export type Wanted = 'a page' | 'all';

/** More than this many are not listed for one page. */
const FEW = 1_000;

/**
 * The areas within these, as one parameter: all areas have to be asked, and that is done once. A service with a territory sees no exact area
 * outside it, and need not look for any.
 */
async function codesWithin({ em, viewer: { territory } }: RequestContext, codes: readonly string[]): Promise<string> {
  const inTheTerritory = territory.length > 0 ? 'and path && array[?]::text[]' : '';
  const [row] = await em.execute<{ codes: string }[]>(
    `select coalesce(array_agg(insee_code), '{}')::text as codes from organisations.visible_area
      where path && array[?]::text[] ${inTheTerritory}`,
    territory.length > 0 ? [codes, territory] : [codes],
  );
  return row?.codes ?? '{}';
}

async function areFew({ em }: RequestContext, within: string): Promise<boolean> {
  const [row] = await em.execute<{ found: number }[]>(
    `select count(*)::int as found from (select from ${EXACTLY_IN} limit ${FEW + 1}) exact`,
    [within],
  );
  return (row?.found ?? 0) <= FEW;
}

/**
 * Incidents in one of the areas as the viewer is shown them: the exact one where the viewer sees the particulars, else the lifted one. Where
 * it sees many, it is asked of one incident after the other until the page is full, because the list of all of them grows with history;
 * where it sees a few, they are listed, because most of history would have to be asked to find them.
 */
export async function inOneOfAreas(
  context: RequestContext,
  codes: string[],
  wanted: Wanted,
): Promise<FilterQuery<Incident>> {
  if (codes.length === 0) return { id: { $in: [] } };
  const lifted = { liftedAreaPath: { $overlap: codes } };
  const within = await codesWithin(context, codes);
  if (wanted === 'all' || (await areFew(context, within)))
    return { $or: [lifted, { id: { $in: raw(`(select incident_id from ${EXACTLY_IN})`, [within]) } as never }] };
  const exact = raw<boolean>(
    (alias) =>
      `coalesce((select true from (select incident_id as id from ${EXACTLY_IN}) p where p.id = ${alias}.id), false)`,
    [within],
  );
  return { $or: [lifted, { [exact as never]: true }] };
}
