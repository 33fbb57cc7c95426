import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { isAreaCode } from '../area/is-area-code.js';
import type { IncidentCategory } from '../incident/incident-category.enum.js';
import { ORGANISED_CRIME } from '../incident/organised-crime.js';

export interface FiguresAsked {
  /** The whole country when absent. */
  readonly areaCode: string | null;
  /** Every category when absent. */
  readonly category: IncidentCategory | null;
}

async function pathOf({ em }: RequestContext, areaCode: string): Promise<readonly string[]> {
  if (!isAreaCode(areaCode)) return [];
  const [area] = await em.execute<{ path: string[] }[]>(
    'select path from organisations.visible_area where insee_code = ?',
    [areaCode],
  );
  return area?.path ?? [];
}

/**
 * Whether the viewer sees every incident that the figure is about. A figure over a part of them would be wrong, and would tell how large
 * the part is. Figures for firms and the press come from protected counts, which these are not.
 */
export async function seesAllOf(context: RequestContext, { areaCode, category }: FiguresAsked): Promise<boolean> {
  const { viewer } = context;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  if (viewer.role === 'secretariat') return true;
  if (viewer.policeLevel === PoliceLevel.CENTRAL_OFFICE) return category !== null && ORGANISED_CRIME.includes(category);
  const path = areaCode ? await pathOf(context, areaCode) : [];
  return path.some((code) => viewer.territory.includes(code));
}
