import { alerts } from '@hub/alerts/subgraph';
import { communications } from '@hub/communications/subgraph';
import { incidents } from '@hub/incidents/subgraph';
import { organisations } from '@hub/organisations/subgraph';
import type { Subgraph } from '@hub/shared/subgraph/subgraph';

/** The one list of the subgraphs, in the order their database schemas are made: a later one may point at an earlier one. */
export const subgraphs: readonly Subgraph[] = [organisations, incidents, alerts, communications];
