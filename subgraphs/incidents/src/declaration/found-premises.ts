import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';

/** Premises and their area as the organisations subgraph publishes them. */
export interface FoundPremises {
  readonly kind: string;
  readonly areaCode: string;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly areaPath: string[];
  readonly liftedCode: string;
}

const OWN_PREMISES = `
  select p.kind, p.area_code as "areaCode", p.address, p.latitude, p.longitude, a.path as "areaPath", a.lifted_code as "liftedCode"
    from organisations.visible_premises p
    join organisations.visible_area a on a.insee_code = p.area_code
   where p.id = ? and p.organisation_id = ?`;

/** Finds the premises of a declaration. Those of another firm are refused like some that never were. */
export async function foundPremises({ em, viewer }: RequestContext, id: string): Promise<FoundPremises> {
  const rows = isIdentifier(id) ? await em.execute<FoundPremises[]>(OWN_PREMISES, [id, viewer.organisationId]) : [];
  const [premises] = rows;
  if (!premises) throw new Refusal('UNKNOWN_PREMISES', ['input', 'premisesId'], 'Your firm has no such premises.');
  return premises;
}
