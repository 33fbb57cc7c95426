import type { TokenRegistry } from './token-registry.js';

/** Columns no field of the graph shows to anybody: what is secret in them could only be seen by a leak. */
const NOT_IN_THE_GRAPH: ReadonlySet<string> = new Set([
  'organisations.protection.id',
  'alerts.alert_approval.id',
  'incidents.incident_step.id',
  'incidents.incident_amendment.id',
  'incidents.incident_requalification.id',
  'incidents.investigation_step.id',
  'incidents.investigation_step.case_id',
  'incidents.outcome_feedback.id',
  // An import is answered with the reference that was sent, and no other way leads to one.
  'incidents.incident_import.sender_reference',
  'incidents.crime_series.proposed_at',
  'incidents.data_subject_request.client_mutation_id',
  'communications.statement_clearance.id',
]);

/** Columns whose secrets a demo member may read and none was given, and demo members who were given none at all. */
export function unseenColumns(
  { readers, columns, tokens }: TokenRegistry,
  seen: readonly (readonly [userName: string, column: string])[],
): string[] {
  const readable = new Set<number>();
  for (const [mask, ...places] of Object.values(tokens))
    if (mask !== 0) for (const place of places) readable.add(place);
  const seenColumns = new Set(seen.map(([, column]) => column));
  const seenReaders = new Set(seen.map(([userName]) => userName));
  return [
    ...[...readable]
      .map((place) => columns[place] as string)
      .filter((column) => !seenColumns.has(column) && !NOT_IN_THE_GRAPH.has(column)),
    ...readers.filter((reader) => !reader.includes(' ') && !seenReaders.has(reader)),
  ];
}
