import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import type { CheckedDeclaration } from './checked-declaration.js';
import type { IncidentInput } from './incident.input.js';
import { incidentRecords } from './incident-records.js';

/** A checked declaration and the id its incident gets. */
export interface ToWrite {
  readonly id: string;
  readonly input: IncidentInput;
  readonly declared: CheckedDeclaration;
}

/** Writes new incidents with all their parts, many in as many statements as one, and a line of the access log for each. */
export async function writeDeclarations(
  { em, viewer, accessLog }: RequestContext,
  declarations: readonly ToWrite[],
  recordStatus: IncidentRecordStatus,
): Promise<void> {
  const records = declarations.map(({ id, input, declared }) =>
    incidentRecords(id, input, declared, { viewer, recordStatus }),
  );
  // A part may be written only to what its writer sees already: the incidents go first, then the particulars.
  await em.persist(records.map(({ incident }) => incident)).flush();
  await em.persist(records.map(({ particulars }) => particulars)).flush();
  await em.persist(records.flatMap(({ incident: _, particulars: __, ...others }) => Object.values(others))).flush();
  for (const { id, declared } of declarations)
    for (const field of ['Incident', ...declared.personal]) accessLog.collected('Incident', id, field);
}
