import { compartmentsFor } from './compartments-for.js';
import type { WhoReads } from './is-readable.js';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** The tables of the compartments of which the law gives the viewer's role any row. */
export function compartmentTablesFor(viewer: WhoReads): readonly string[] {
  return compartmentsFor(viewer).map(({ name }) => `incidents.${snake(name)}`);
}
