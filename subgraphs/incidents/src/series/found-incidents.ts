import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { linkableFactsOf } from '../linkage/linkable-facts-of.js';

const MOST = 50;

/** The incidents of a proposal, each in the scope of the caller. What lies outside it is refused like what there never was. */
export async function foundIncidents(
  context: RequestContext,
  incidentIds: readonly string[],
  least: number,
): Promise<string[]> {
  const ids = [...new Set(incidentIds)];
  const path = ['incidentIds'];
  if (ids.length < least || ids.length > MOST)
    throw new Refusal('NUMBER_OF_INCIDENTS', path, {
      en: `A proposal names ${least} to ${MOST} incidents.`,
      fr: `Une proposition désigne de ${least} à ${MOST} incidents.`,
    });
  const known = ids.every(isIdentifier) ? await linkableFactsOf(context, 'i.id = any(array[?]::uuid[])', [ids]) : [];
  if (known.length !== ids.length)
    throw new Refusal('UNKNOWN_INCIDENT', path, {
      en: 'One of them is no incident in your scope that can be linked.',
      fr: 'L’un d’eux n’est pas un incident de votre ressort qui puisse être rapproché.',
    });
  return ids;
}
