import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { LINKAGE_MODEL } from '../linkage/linkage-model.js';
import { REJECTED_PAIR } from './rejected-pair.js';

const PAIRS = `select 1 from incidents.series_link a
    join incidents.series_link b on b.series_id = a.series_id and b.incident_id <> a.incident_id
   where a.incident_id = any(array[?]::uuid[]) and b.incident_id = any(array[?]::uuid[]) and ${REJECTED_PAIR} limit 1`;

/**
 * That no incident of a proposal was rejected together with another of it, or with one it is to stand beside, under this version of the
 * model: what the police decided is not asked of them again. Told of links alone that the caller reads anyway.
 */
export async function assertNoRejectedPair(
  { em }: RequestContext,
  ids: readonly string[],
  beside: readonly string[] = [],
): Promise<void> {
  const { version } = LINKAGE_MODEL;
  const rejected = await em.execute<object[]>(PAIRS, [ids, [...ids, ...beside], version, version]);
  if (rejected.length > 0)
    throw new Refusal('REJECTED_BEFORE', ['incidentIds'], {
      en: `The police rejected two of them as a pair: it is not proposed again with the same version of the model, ${version}.`,
      fr: `La police a rejeté le rapprochement de deux d’entre eux : il n’est pas proposé de nouveau avec la même version du modèle, ${version}.`,
    });
}
