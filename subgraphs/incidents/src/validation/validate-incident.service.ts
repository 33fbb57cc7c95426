import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { takeStep } from '../step/take-step.js';
import { validatorWhoDecides } from '../writing-audiences.js';

/** Nobody validates what happened to his own organisation. Of what happened to others a firm learns nothing here. */
async function assertNotItsOwn(context: RequestContext, id: string): Promise<void> {
  const particulars = isIdentifier(id) ? await loadCompartment(context, IncidentParticulars, id) : null;
  if (particulars?.victimId === context.viewer.organisationId)
    throw new Refusal('SELF_APPROVAL', ['id'], {
      en: 'An organisation does not validate what happened to itself.',
      fr: 'Une organisation ne valide pas ce qui lui est arrivé.',
    });
}

/** Validates a filed incident: from then on peers read it, as far as its label allows. */
export async function validateIncident(context: RequestContext, id: string, version: number): Promise<Incident> {
  const { SUBMITTED, VALIDATED } = IncidentRecordStatus;
  await assertNotItsOwn(context, id);
  const incident = await incidentToChange(context, { id, version, from: [SUBMITTED], by: [validatorWhoDecides] });
  return takeStep(context, incident, { to: VALIDATED });
}
