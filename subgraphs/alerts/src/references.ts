import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { alertReference } from './alert/alert.reference.js';
import { areaReference } from './area/area.reference.js';
import { incidentReference } from './incident/incident.reference.js';
import { modusOperandiReference } from './modus-operandi/modus-operandi.reference.js';

/** How this subgraph answers for what another one refers to, by type. */
export const references: Subgraph['references'] = {
  Alert: alertReference,
  Area: areaReference,
  Incident: incidentReference,
  ModusOperandi: modusOperandiReference,
};
