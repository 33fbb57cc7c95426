import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import { IncidentDeclaration } from '../declaration/incident-declaration.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import { IncidentImport } from '../import/incident-import.entity.js';
import { changePart } from '../incident/change-part.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { presentIncident } from '../incident/present-incident.js';
import { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { takeStep } from '../step/take-step.js';
import { firmThatKeepsItsRecord } from '../writing-audiences.js';
import { ERASED_CONTENT } from './erased-content.js';

/** Takes an incident back. What it held of persons is erased; that there was such an event, and its figures, stay. */
export async function withdrawIncident(context: RequestContext, id: string, version: number): Promise<Incident> {
  const { DRAFT, SUBMITTED, VALIDATED, WITHDRAWN } = IncidentRecordStatus;
  const incident = await incidentToChange(context, {
    id,
    version,
    from: [DRAFT, SUBMITTED, VALIDATED],
    by: [firmThatKeepsItsRecord],
  });
  await takeStep(context, incident, { to: WITHDRAWN });
  const { particulars, goods, offenders, complaint } = ERASED_CONTENT;
  await changePart(context, IncidentParticulars, id, particulars);
  await changePart(context, IncidentGoods, id, goods);
  await changePart(context, IncidentOffenders, id, offenders);
  await changePart(context, IncidentComplaint, id, complaint);
  await context.em.execute(
    'update incidents.outcome_feedback set text = null, handling_code_note = null where incident_id = ?',
    [id],
  );
  await context.em.nativeUpdate(IncidentDeclaration, { incidentId: id }, { digest: null });
  await context.em.nativeUpdate(IncidentImport, { incidentId: id }, { digest: null });
  context.accessLog.erased('Incident', id, 'Incident');
  return presentIncident(context, id);
}
