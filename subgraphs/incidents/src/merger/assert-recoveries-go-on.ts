import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';

/** What was recovered by the double is recovered by the record that stands, which is the one that answers for it from now on. */
export async function assertRecoveriesGoOn(context: RequestContext, id: string, intoId: string): Promise<void> {
  const [own, other] = await Promise.all([id, intoId].map((one) => loadCompartment(context, IncidentGoods, one)));
  const recovered = new Set(
    own?.items.flatMap(({ reference, serialKey }) => (own.recoveries[reference] && serialKey ? [serialKey] : [])),
  );
  const missing = other?.items.find(
    ({ reference, serialKey }) => serialKey && recovered.has(serialKey) && !other.recoveries[reference],
  );
  if (missing)
    throw new Refusal('RECOVERED_THERE', ['intoId'], {
      en: 'A thing that both list is recorded as recovered by the double alone: record it on the other one first.',
      fr: 'Un objet que les deux dossiers mentionnent n’est enregistré comme retrouvé que dans le doublon : enregistrez-le d’abord dans l’autre.',
    });
}
