import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { foundTogether } from './found-together.js';

/** Premises and their area as the organisations subgraph publishes them. */
export interface FoundPremises {
  readonly id: string;
  readonly kind: string;
  readonly areaCode: string;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly areaPath: string[];
  readonly liftedCode: string;
}

const OWN_PREMISES = `
  select p.id, p.kind, p.area_code as "areaCode", p.address, p.latitude, p.longitude, a.path as "areaPath", a.lifted_code as "liftedCode"
    from organisations.visible_premises p
    join organisations.visible_area a on a.insee_code = p.area_code
   where p.id = any(array[?]::uuid[]) and p.organisation_id = ?`;

/** Finds the premises of a declaration. Those of another firm are refused like some that never were. */
export async function foundPremises(context: RequestContext, id: string): Promise<FoundPremises> {
  const more = [context.viewer.organisationId];
  const premises = isIdentifier(id)
    ? await foundTogether<FoundPremises>(context, { name: 'own premises', sql: OWN_PREMISES, more }, id)
    : null;
  if (!premises)
    throw new Refusal('UNKNOWN_PREMISES', ['input', 'premisesId'], {
      en: 'Your firm has no such premises.',
      fr: 'Votre entreprise n’a pas cet établissement.',
    });
  return premises;
}
