import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { NOBODY } from '../job/nobody.js';
import { ERASED_REASON } from '../withdrawal/erased-reason.js';

export interface Erasing {
  /** Which incidents, as a query that locks them and gives `id` and, as `was`, their status. */
  readonly due: string;
  readonly to: 'WITHDRAWN' | 'ERASED';
  /** What is set in the incident, beyond its status; `p` is the row. */
  readonly set: string;
  /** What is set in its parts, by table; `p` is the row. */
  readonly parts: Readonly<Record<string, string>>;
  /** What else is done, as statements on `erased`. */
  readonly more?: Readonly<Record<string, string>>;
}

const moved = `version = p.version + 1, updated_at = ${THIS_INSTANT}`;

/** Lines of the access log of what no member does; they name the request by a parameter. */
const loggedOf = (to: string, requestParameter: string): string => `,
  line as (
    select id, 'ERASURE' as operation, 'Incident' as field_class from erased
    union all select id, 'ALTERATION', 'recordStatus:' || was || '>${to}' from erased),
  logged as (
    insert into audit.audit_entry
      (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id, actor_organisation_id, actor_role, request_id)
    select gen_random_uuid(), date_trunc('milliseconds', statement_timestamp()), 'incidents', operation, 'Incident', id::text,
           array[field_class], '${NOBODY}', '${NOBODY}', 'archive', ${requestParameter} from line)`;

/**
 * Erases incidents whole, in one statement and so entirely or not at all: what they and their parts hold, and by what was sent it could be
 * known again; each with its line in the history, and gives those it erased with the status they had. Where a parameter names the request each
 * has its lines in the access log as well; a member's are written in its own name by whoever asks. What others said of them goes by itself
 * (`forgetting-statements.ts`).
 * Parts are written of what `erased` gives, and so after their incident; that of what `step` gives, for no status of a member's changes before
 * its line.
 */
export function erasingStatement({ due, to, set, parts, more = {} }: Erasing, requestParameter?: string): string {
  const written: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      Object.entries(parts).map(([table, part]) => [
        table,
        `update incidents.${table} p set ${part}, ${moved} from erased where p.incident_id = erased.id`,
      ]),
    ),
    feedback:
      'update incidents.outcome_feedback f set text = null, handling_code_note = null from erased where f.incident_id = erased.id',
    import: 'update incidents.incident_import m set digest = null from erased where m.incident_id = erased.id',
    declaration:
      'update incidents.incident_declaration d set digest = null from erased where d.incident_id = erased.id',
    amendments: `update incidents.incident_amendment t set reason = '${ERASED_REASON}', before = '{}' from erased where t.incident_id = erased.id`,
    ...more,
  };
  const others = Object.entries(written).map(([name, sql]) => `"${name}" as (${sql})`);
  return `
  with due as (${due}),
  step as (
    insert into incidents.incident_step (id, incident_id, at, from_status, to_status, organisation_id, member_id)
    select gen_random_uuid(), id, ${THIS_INSTANT}, was, '${to}', '${NOBODY}', '${NOBODY}' from due returning incident_id),
  erased as (
    update incidents.incident p set record_status = '${to}', ${set}${set && ', '}${moved}
      from due join step on step.incident_id = due.id where p.id = due.id returning p.id, due.was),
  ${others.join(',\n  ')}${requestParameter ? loggedOf(to, requestParameter) : ''}
  select id, was from erased`;
}
