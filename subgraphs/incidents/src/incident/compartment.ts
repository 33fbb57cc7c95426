/** A part of an incident with readers of its own. Every incident has exactly one row in each, from the moment it is filed. */
export interface Compartment {
  incidentId: string;
  /** Counts the changes of this part alone: a reader must not notice work on a part it does not see. */
  version: number;
  updatedAt: Date;
  /**
   * Where the change stands in the order of changes, of a part that changed without its incident; null where the incident changed with it.
   * The database writes it.
   */
  changedIn?: string | null;
}
