import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { assertWeaponOfRobbery } from '../declaration/assert-weapon-of-robbery.js';
import { type FoundPremises, foundPremises } from '../declaration/found-premises.js';
import { changePart } from '../incident/change-part.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { presentIncident } from '../incident/present-incident.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { takeStep } from '../step/take-step.js';
import { firmThatKeepsItsRecord } from '../writing-audiences.js';

const isStill = (premises: FoundPremises, incident: Incident, kept: IncidentParticulars): boolean =>
  premises.kind === kept.premisesKind &&
  premises.areaCode === kept.areaCode &&
  premises.areaPath.join() === kept.areaPath.join() &&
  premises.address === kept.address &&
  premises.latitude === kept.latitude &&
  premises.longitude === kept.longitude &&
  premises.liftedCode === incident.liftedAreaCode;

/** What was true when the draft was saved may have changed since: peers are shown nothing that rests on what is no longer so. */
async function assertUpToDate(context: RequestContext, incident: Incident): Promise<void> {
  const { expiresAt } = incident.handling;
  if (expiresAt && expiresAt <= (await transactionTime(context)))
    throw new Refusal('EXPIRES_IN_THE_PAST', ['id'], {
      en: 'Its handling.expiresAt has passed: edit the draft first.',
      fr: 'Son handling.expiresAt est passé : modifiez d’abord le brouillon.',
    });
  const kept = await loadCompartment(context, IncidentParticulars, incident.id);
  if (!kept) throw new Error('A firm does not see the particulars of its own draft.');
  if (!isStill(await foundPremises(context, kept.premisesId), incident, kept))
    throw new Refusal('DRAFT_OUT_OF_DATE', ['id'], {
      en: 'The premises have changed since the draft was saved: edit it, which takes the change in.',
      fr: 'L’établissement a changé depuis l’enregistrement du brouillon : modifiez le brouillon, qui reprendra ce changement.',
    });
}

/** Declares a draft: from then on the secretariat and the police in whose scope it lies read it. */
export async function submitIncident(context: RequestContext, id: string, version: number): Promise<Incident> {
  const { DRAFT, SUBMITTED } = IncidentRecordStatus;
  const incident = await incidentToChange(context, { id, version, from: [DRAFT], by: [firmThatKeepsItsRecord] });
  assertWeaponOfRobbery(incident, ['id']);
  await assertUpToDate(context, incident);
  await takeStep(context, incident, { to: SUBMITTED });
  await changePart(context, IncidentParticulars, id, { reportedAt: await transactionTime(context) });
  return presentIncident(context, id);
}
