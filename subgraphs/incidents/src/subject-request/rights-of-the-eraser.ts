import { columnOf } from '../draft/column-of.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { ERASED_CONTENT } from '../withdrawal/erased-content.js';
import { RECORD_ERASER } from './record-eraser.js';

const { WITHDRAWN } = IncidentRecordStatus;

/** What the role may do with a table, and what it leaves there. */
const opens = (table: string, rights: string, leaves = 'true'): string[] => [
  `grant ${rights} on incidents.${table} to ${RECORD_ERASER}`,
  `drop policy if exists eraser on incidents.${table}`,
  `create policy eraser on incidents.${table} to ${RECORD_ERASER} using (true) with check (${leaves})`,
];

const emptied = (content: object): string =>
  [...Object.keys(content).map(columnOf), 'version', 'updated_at'].join(', ');

/**
 * What the role that erases reads and writes: it empties what a withdrawal empties, takes a record back, and writes down that it did. It
 * brings a record nowhere else. A part is read whole, for what is emptied in it is written by its own types; the rest is what the guards of
 * these tables ask, which ask as whoever writes.
 */
export const rightsOfTheEraser: readonly string[] = [
  ...opens(
    'incident',
    `select (id, merged_into_id, record_status, handling_code_note, version, updated_at, changed_in),
       update (record_status, merged_into_id, handling_code_note, version, updated_at)`,
    `record_status = '${WITHDRAWN}'`,
  ),
  ...Object.entries(ERASED_CONTENT).flatMap(([name, content]) =>
    opens(`incident_${name}`, `select, update (${emptied(content)})`),
  ),
  ...opens(
    'outcome_feedback',
    'select (incident_id, text, handling_code_note), update (text, handling_code_note)',
    'num_nonnulls(text, handling_code_note) = 0',
  ),
  ...opens('incident_import', 'select (incident_id), update (digest)', 'digest is null'),
  ...opens('incident_declaration', 'select (incident_id), update (digest)', 'digest is null'),
  ...opens('incident_amendment', 'select (incident_id, at, part, before), update (reason, before)', `before = '{}'`),
  ...opens(
    'incident_step',
    'select (id, incident_id, at, from_status, to_status), insert',
    `to_status = '${WITHDRAWN}'`,
  ),
  ...opens(
    'incident_requalification',
    'select (incident_id, at, from_category, from_attempted, to_category, to_attempted)',
  ),
  ...opens('investigation_step', 'select (incident_id, at, to_status)'),
  ...opens('incident_evidence', 'select (incident_id, items)'),
  ...opens('series_link', 'select (incident_id)'),
  ...opens('data_subject_request', 'select (id, incident_id, organisation_id, member_id, closed_at, ends_at)'),
  ...opens('erasure_certificate', 'insert'),
];
