import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';

export interface FoundController {
  readonly controllerId: string;
  readonly delegated: boolean;
}

/** Who answers in law for an alert: its author, or the observatory for a firm that leaves the publication to it. */
export async function foundController(
  context: RequestContext,
  delegateToObservatory: boolean | null | undefined,
): Promise<FoundController> {
  const { role, organisationId } = context.viewer;
  const path = ['input', 'delegateToObservatory'];
  if (role !== 'firm' && delegateToObservatory)
    throw new Refusal('DELEGATED_BY_FIRMS_ONLY', path, {
      en: 'Police services and the observatory publish in their own name.',
      fr: 'Les services de police et l’observatoire publient en leur propre nom.',
    });
  if (role !== 'firm' || delegateToObservatory === false) return { controllerId: organisationId, delegated: false };
  const [observatory] = await context.em.execute<{ id: string }[]>(
    `select id::text as id from organisations.visible_organisation where kind = 'OBSERVATORY' order by id limit 1`,
  );
  if (!observatory)
    throw new Refusal('NO_OBSERVATORY', path, {
      en: 'There is no observatory to publish the alert.',
      fr: 'Il n’y a pas d’observatoire pour publier l’alerte.',
    });
  return { controllerId: observatory.id, delegated: true };
}
