import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Alert } from './alert.entity.js';
import { compartmentsOf } from './compartments-of.js';

/** The version a viewer is shown: it moves with what the viewer may see of the alert and with nothing else. */
export async function versionOf(context: RequestContext, alert: Alert): Promise<number> {
  const compartments = [...(await compartmentsOf(context, alert)).values()];
  return compartments.reduce((sum, { version }) => sum + version - 1, alert.version);
}
