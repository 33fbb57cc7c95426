/** The part of pg-copy-streams in use; the package brings no types. */
declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** A stream that writes what it is given into the table that `copy … from stdin` names. */
  export function from(statement: string): Writable & Submittable;
}
