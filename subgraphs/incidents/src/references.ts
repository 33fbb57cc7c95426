import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { areaReference } from './area/area.reference.js';
import { incidentReference } from './incident/incident.reference.js';
import { modusOperandiReference } from './modus-operandi/modus-operandi.reference.js';
import { organisationReference } from './organisation/organisation.reference.js';
import { premisesReference } from './premises/premises.reference.js';
import { crimeSeriesReference } from './series/crime-series.reference.js';
import { statisticReference } from './statistics/statistic.reference.js';

/** How this subgraph answers for what another one refers to, by type. */
export const references: Subgraph['references'] = {
  Area: areaReference,
  CrimeSeries: crimeSeriesReference,
  Incident: incidentReference,
  ModusOperandi: modusOperandiReference,
  Organisation: organisationReference,
  Premises: premisesReference,
  Statistic: statisticReference,
};
