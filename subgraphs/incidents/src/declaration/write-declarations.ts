import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import type { CheckedDeclaration } from './checked-declaration.js';
import type { IncidentInput } from './incident.input.js';
import { type IncidentRecords, incidentRecords } from './incident-records.js';
import { insertRows } from './insert-rows.js';

/** A checked declaration and the id its incident gets. */
export interface ToWrite {
  readonly id: string;
  readonly input: IncidentInput;
  readonly declared: CheckedDeclaration;
}

/** Writes new incidents with all their parts, many in as many statements as one, and a line of the access log for each. */
export async function writeDeclarations(
  context: RequestContext,
  declarations: readonly ToWrite[],
  recordStatus: IncidentRecordStatus,
): Promise<void> {
  const { viewer, accessLog } = context;
  const records = declarations.map(({ id, input, declared }) =>
    incidentRecords(id, input, declared, { viewer, recordStatus }),
  );
  // A part may be written only to what its writer sees already: the incidents go first, then the particulars.
  const of = <K extends keyof IncidentRecords>(part: K): IncidentRecords[K][] => records.map((record) => record[part]);
  await insertRows(context, 'incident', of('incident'));
  await insertRows(context, 'incident_particulars', of('particulars'));
  await insertRows(context, 'incident_goods', of('goods'));
  await insertRows(context, 'incident_evidence', of('evidence'));
  await insertRows(context, 'incident_emergency_call', of('call'));
  await insertRows(context, 'incident_offenders', of('offenders'));
  await insertRows(context, 'incident_complaint', of('complaint'));
  await insertRows(context, 'incident_inquiry', of('inquiry'));
  for (const { id, declared } of declarations)
    for (const field of ['Incident', ...declared.personal]) accessLog.collected('Incident', id, field);
}
