import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { changePart } from '../incident/change-part.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { presentIncident } from '../incident/present-incident.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { centralOfficer, officerOfItsArea } from '../writing-audiences.js';
import { INVESTIGATION_COURSE } from './investigation-course.js';
import { recordInvestigationSteps } from './record-investigation-steps.js';

const { COMPLAINT_FILED, CLEARED } = InvestigationStatus;

/** Statuses that come with something that must be told, and so by a mutation of their own. */
const TOLD_OTHERWISE: Readonly<Partial<Record<InvestigationStatus, string>>> = {
  [COMPLAINT_FILED]: 'recordComplaint',
  [CLEARED]: 'recordClearance',
};

export interface SetInvestigationStatus {
  readonly id: string;
  readonly version: number;
  readonly status: InvestigationStatus;
}

const refuse = (code: string, sentence: Sentence): never => {
  throw new Refusal(code, ['status'], sentence);
};

function assertOnCourse(from: InvestigationStatus, to: InvestigationStatus): void {
  const next = INVESTIGATION_COURSE[from];
  if (next.includes(to)) return;
  refuse('NOT_POSSIBLE_NOW', {
    en: `The investigation is ${from}, and ${next.length > 0 ? `only ${next.join(' or ')}` : 'nothing'} follows; ${to} does not.`,
    fr: `L’enquête est ${from}, et ${next.length > 0 ? `seul ${next.join(' ou ')} peut` : 'rien ne peut'} suivre ; ${to} ne le peut pas.`,
  });
}

/** Says where an investigation stands, one step of its course further. */
export async function setInvestigationStatus(
  context: RequestContext,
  { id, version, status }: SetInvestigationStatus,
): Promise<Incident> {
  // To know where it stands is to read the particulars.
  if (mustStatePurpose(context.viewer)) throw new HubError('PURPOSE_REQUIRED');
  const mutation = TOLD_OTHERWISE[status];
  if (mutation)
    refuse('TOLD_OTHERWISE', {
      en: `${status} is told with ${mutation}, which says more of it.`,
      fr: `${status} se dit avec ${mutation}, qui en dit davantage.`,
    });
  const incident = await incidentToChange(context, {
    id,
    version,
    from: [IncidentRecordStatus.VALIDATED, IncidentRecordStatus.ARCHIVED],
    by: [officerOfItsArea, centralOfficer],
  });
  const particulars = await loadCompartment(context, IncidentParticulars, incident.id);
  if (!particulars) throw new Error('An officer does not see the particulars of what is its to work on.');
  const from = particulars.investigationStatus;
  assertOnCourse(from, status);
  await recordInvestigationSteps(context, [{ incidentId: id, from, to: status }]);
  await changePart(context, IncidentParticulars, id, { investigationStatus: status });
  return presentIncident(context, id);
}
