import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { type CheckedComplaint, checkedComplaint } from '../declaration/checked-complaint.js';
import type { ComplaintInput } from '../declaration/complaint.input.js';
import { changePart } from '../incident/change-part.js';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { presentIncident } from '../incident/present-incident.js';
import { recordInvestigationSteps } from '../investigation/record-investigation-steps.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { isRepeated } from '../request/is-repeated.js';
import { SENTENCES } from '../sentences.js';
import { centralOfficer, firmThatKeepsItsRecord, officerOfItsArea } from '../writing-audiences.js';
import { IncidentComplaint } from './incident-complaint.entity.js';

const { SUBMITTED, VALIDATED } = IncidentRecordStatus;
const { NOT_REPORTED, COMPLAINT_FILED } = InvestigationStatus;

export interface RecordComplaint {
  readonly id: string;
  readonly version: number;
  readonly complaint: ComplaintInput;
  readonly clientMutationId: string;
}

/** What the firm declared is its own until the police take it up; from then on the police alone correct it. */
function assertStillTheFirms({ viewer }: RequestContext, status: InvestigationStatus): void {
  if (viewer.role === 'firm' && status !== NOT_REPORTED && status !== COMPLAINT_FILED)
    throw new Refusal('NOT_POSSIBLE_NOW', ['id'], {
      en: `The investigation is ${status}: the police correct the complaint.`,
      fr: `L’enquête est ${status} : c’est la police qui rectifie la plainte.`,
    });
}

function assertWithinLabel({ handling }: Incident, { procedureNumber }: CheckedComplaint): void {
  if (handling.tlp === TlpLabel.TLP_CLEAR && procedureNumber !== null)
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['complaint', 'procedureNumber'], {
      en: 'The incident is TLP:CLEAR, which is for anybody: leave out the number of the procedure.',
      fr: 'L’incident est TLP:CLEAR, donc ouvert à tous : omettez le numéro de procédure.',
    });
}

/** Records that the victim complained, or corrects what is recorded of it. */
export async function recordComplaint(context: RequestContext, record: RecordComplaint): Promise<Incident | null> {
  const { viewer, accessLog } = context;
  const { id, version, complaint, clientMutationId } = record;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  if (!isIdentifier(id)) throw new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchIncident);
  const about = [{ id, path: ['id'] }];
  const content = { id, version, complaint };
  if (await isRepeated(context, { mutation: 'recordComplaint', about, content, clientMutationId }))
    return loadOne(context, Incident, 'id', id);
  const incident = await incidentToChange(context, {
    id,
    version,
    from: viewer.role === 'firm' ? [SUBMITTED, VALIDATED] : [VALIDATED],
    by: [firmThatKeepsItsRecord, officerOfItsArea, centralOfficer],
  });
  const particulars = await loadCompartment(context, IncidentParticulars, id);
  if (!particulars) throw new Error('The particulars are hidden from whoever may record a complaint.');
  const { investigationStatus: status, occurredFrom: from } = particulars;
  assertStillTheFirms(context, status);
  const now = await transactionTime(context);
  const checked = await checkedComplaint(context, complaint, { from, now, path: ['complaint'] });
  assertWithinLabel(incident, checked);
  await changePart(context, IncidentComplaint, id, checked);
  for (const field of ['Complaint', ...(checked.procedureNumber ? ['Complaint.procedureNumber'] : [])])
    accessLog.altered('Incident', id, field);
  if (status === NOT_REPORTED) {
    await recordInvestigationSteps(context, [{ incidentId: id, from: status, to: COMPLAINT_FILED }]);
    await changePart(context, IncidentParticulars, id, { investigationStatus: COMPLAINT_FILED });
  }
  return presentIncident(context, id);
}
