import { columnOf } from '../draft/column-of.js';
import { ERASED_CONTENT } from '../withdrawal/erased-content.js';
import { ERASED_REASON } from '../withdrawal/erased-reason.js';
import type { Erasing } from './erasing-statement.js';

/** What a withdrawal empties in one compartment, as SQL: PostgreSQL reads it as the columns have it, be an empty list an array or JSON. */
function emptied(content: Readonly<Record<string, unknown>>): string {
  const byColumn = Object.fromEntries(Object.entries(content).map(([property, value]) => [columnOf(property), value]));
  const columns = Object.keys(byColumn);
  return `(${columns.join(', ')}) =
      (select ${columns.map((column) => `r.${column}`).join(', ')} from jsonb_populate_record(p, '${JSON.stringify(byColumn)}') r)`;
}

/** What is done to a record that is taken back, as its firm would take it back. */
export const TAKING_BACK: Omit<Erasing, 'due'> = {
  to: 'WITHDRAWN',
  set: `merged_into_id = null, handling_code_note = case when p.handling_code_note is not null then '${ERASED_REASON}' end`,
  parts: Object.fromEntries(
    Object.entries(ERASED_CONTENT).map(([name, content]) => [`incident_${name}`, emptied(content)]),
  ),
};
