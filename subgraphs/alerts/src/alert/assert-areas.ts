import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isAreaCode } from '../area/is-area-code.js';
import type { AlertFilter } from './alert-filter.input.js';

const MAX_AREAS = 100;

const KNOWN = 'select insee_code as code from organisations.visible_area where insee_code = any(array[?]::text[])';

/**
 * Refuses a filter by an area that there is not: its empty list would look as if there were no alert. Areas are a public register, the same
 * for everybody, so that it tells nobody of an alert.
 */
export async function assertAreas({ em }: RequestContext, filter: AlertFilter | null): Promise<void> {
  const codes = filter?.areaCodes ?? [];
  if (codes.length > MAX_AREAS)
    throw new HubError('BAD_USER_INPUT', {
      en: `\`areaCodes\` holds at most ${MAX_AREAS}.`,
      fr: `\`areaCodes\` contient au plus ${MAX_AREAS} codes.`,
    });
  const possible = codes.filter(isAreaCode);
  const rows = possible.length > 0 ? await em.execute<{ code: string }[]>(KNOWN, [possible]) : [];
  const known = new Set(rows.map(({ code }) => code));
  const place = codes.findIndex((code) => !known.has(code));
  if (place >= 0)
    throw new HubError('BAD_USER_INPUT', {
      en: `\`areaCodes\`, place ${place + 1}: there is no such area.`,
      fr: `\`areaCodes\`, position ${place + 1} : cette zone n’existe pas.`,
    });
}
