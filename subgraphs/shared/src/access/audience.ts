import type { HubRole } from '../viewer/hub-role.js';
import type { MemberRole } from '../viewer/member-role.enum.js';
import type { PoliceLevel } from '../viewer/police-level.enum.js';

/**
 * A group of people the law names: a sentence, who may belong to it, and optionally which records it is about.
 * The same audience becomes a graphql-shield rule (who) and a row-level policy (who and which rows).
 */
export interface Audience {
  /** Name used in access files, policies and the access table; reads as people: `firmThatReported`. */
  readonly name: string;
  /** The audience in words a lawyer can agree or disagree with. */
  readonly sentence: string;
  readonly roles: readonly HubRole[];
  /** Only these functions within the organisation; everyone of the role when absent. */
  readonly memberRoles?: readonly MemberRole[];
  /** Only these levels of police; every level when absent. */
  readonly policeLevels?: readonly PoliceLevel[];
  /** SQL over the record's columns; every record when absent. Compare with the viewer through `viewer-sql.ts` only. */
  readonly condition?: string;
  /** Of an audience that changes records: SQL that a record satisfies once it is changed; `condition` again when absent. */
  readonly afterwards?: string;
}

type AudienceOptions = Pick<Audience, 'memberRoles' | 'policeLevels' | 'condition' | 'afterwards'>;

/** Declares an audience. */
export function audience(
  name: string,
  sentence: string,
  roles: readonly HubRole[],
  options: AudienceOptions = {},
): Audience {
  return { name, sentence, roles, ...options };
}
