import type { Bounds } from './bounds.js';

/** A sum of cells that nobody may work out more exactly than `needed`; most secrets are one cell. */
export interface Secret {
  readonly cells: readonly number[];
  readonly needed: Bounds;
}
