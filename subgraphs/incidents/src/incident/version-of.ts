import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { compartmentsOf } from './compartments-of.js';
import type { Incident } from './incident.entity.js';

/**
 * The version a viewer is shown: it moves with what the viewer may see of the incident and with nothing else. Peers first see an incident
 * once it is validated: how often it was written anew or sent back before is not theirs to count.
 */
export async function versionOf(context: RequestContext, incident: Incident): Promise<number> {
  const compartments = await compartmentsOf(context, incident);
  const knewItBefore = compartments.has(IncidentParticulars.name) || context.viewer.role === 'secretariat';
  const first = knewItBefore ? incident.version : incident.version - (incident.versionsBefore ?? 0);
  return [...compartments.values()].reduce((sum, { version }) => sum + version - 1, first);
}
