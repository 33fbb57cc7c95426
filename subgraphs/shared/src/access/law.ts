import type { HubRole } from '../viewer/hub-role.js';
import type { Audience } from './audience.js';

/** Reason codes of the law, e.g. `P1 X4`: printed in the access table and in `redactions`. */
export type Reason = string;

export type Changeable = readonly string[] | Readonly<Partial<Record<HubRole, readonly string[]>>>;

/** Who may read, create and change the records of one entity. Nobody deletes: records are withdrawn or erased by their own states. */
export interface RecordRule {
  readonly read: readonly Audience[];
  readonly create?: readonly Audience[];
  readonly change?: readonly Audience[];
  /**
   * The properties a change may touch, by name, and by role where roles differ: PostgreSQL lets no other column be written to once the
   * record exists.
   */
  readonly changeable?: Changeable;
  /** Properties that fewer than the readers of the record may read, by name: PostgreSQL grants the column to their roles alone. */
  readonly narrowed?: Readonly<Record<string, readonly Audience[]>>;
  readonly reason?: Reason;
  /** The record this one is a compartment of, e.g. `Incident`: the name under which its readings are logged. */
  readonly partOf?: string;
}

/** Who may read one field: the audience of the record that holds it, narrowed to a list where one is given. */
export interface FieldRule {
  /** The record (entity class name) that holds the value; the field's own type when absent. */
  readonly record?: string;
  readonly audiences?: readonly Audience[];
  readonly reason?: Reason;
  /** Whoever reads that record too is given the exact value, and everybody else a coarser one. */
  readonly exactWithin?: string;
  /** The field can hold personal data: police, secretariat and data protection officer state a purpose, and every read is logged. */
  readonly personal?: true;
}

/** What an argument is for. Whoever filters or sorts by a column reads it, so a filter needs the right to read. */
export type ArgumentRule =
  | { readonly kind: 'reads'; readonly columns: readonly string[] }
  | { readonly kind: 'shapesThePage' | 'namesARecord' | 'partByPart' | 'proposesARecord' };

/** The law of one subgraph, as its `access.ts` states it. */
export interface Law {
  readonly records: Readonly<Record<string, RecordRule>>;
  readonly fields: Readonly<Record<string, Readonly<Record<string, FieldRule>>>>;
  /**
   * Every argument by its field (`Query.incidents`), every field of a filter by its input type, every order by its enum. A mutation's own
   * rule says who may send it, with whatever arguments; what it may write is for its service and the policies.
   */
  readonly arguments: Readonly<Record<string, Readonly<Record<string, ArgumentRule>>>>;
}

/** States the law of a subgraph: records first (which exist for whom), then every field of every type, then every argument. */
export function whoSees(law: Law): Law {
  return law;
}
