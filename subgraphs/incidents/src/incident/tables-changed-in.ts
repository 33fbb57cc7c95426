import type { Viewer } from '@hub/shared/viewer/viewer';
import { compartmentsFor } from './compartments-for.js';

/** A table that holds a part of every incident, and its column with the id of the incident. */
export interface PartTable {
  readonly table: string;
  readonly key: string;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** The tables in which a viewer of this role can notice a change: the shared one and the compartments open to it. */
export function tablesChangedIn(viewer: Viewer): readonly PartTable[] {
  return [
    { table: 'incidents.incident', key: 'id' },
    ...compartmentsFor(viewer).map(({ name }) => ({ table: `incidents.${snake(name)}`, key: 'incident_id' })),
  ];
}
