import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { compartmentsOf } from './compartments-of.js';
import type { Incident } from './incident.entity.js';

/** The version a viewer is shown: it moves with what the viewer may see of the incident and with nothing else. */
export async function versionOf(context: RequestContext, incident: Incident): Promise<number> {
  const compartments = [...(await compartmentsOf(context, incident)).values()];
  return compartments.reduce((sum, { version }) => sum + version - 1, incident.version);
}
