import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';

/** How many figures that take a model or a simulation one request may ask for: each is work of a tenth of a second. */
const MOST = 4;

/** Refuses the figure that is one too many, under whatever alias and for whatever area. */
export function assertFewFigures(context: RequestContext): void {
  const asked = context.loader('figures', () => ({ count: 0 }));
  asked.count += 1;
  if (asked.count > MOST)
    throw new HubError('QUERY_TOO_COSTLY', {
      en: `One request asks for at most ${MOST} forecasts, tests and grids.`,
      fr: `Une requête demande au plus ${MOST} prévisions, essais et grilles.`,
    });
}
