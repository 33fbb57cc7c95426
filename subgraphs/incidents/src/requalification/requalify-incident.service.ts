import { randomUUID } from 'node:crypto';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { assertWeaponOfRobbery } from '../declaration/assert-weapon-of-robbery.js';
import { changeIncident } from '../incident/change-incident.js';
import type { Incident } from '../incident/incident.entity.js';
import type { IncidentCategory } from '../incident/incident-category.enum.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { ORGANISED_CRIME } from '../incident/organised-crime.js';
import { reasonOfStep } from '../step/reason-of-step.js';
import { analystWhoRequalifies, centralOfficer, officerOfItsArea, validatorWhoDecides } from '../writing-audiences.js';
import { assertNothingTaken, type Qualification } from './assert-nothing-taken.js';
import { IncidentRequalification } from './incident-requalification.entity.js';

const BY = [validatorWhoDecides, analystWhoRequalifies, officerOfItsArea, centralOfficer];

export interface Requalify {
  readonly id: string;
  readonly version: number;
  readonly category: IncidentCategory;
  readonly reason: string;
  /** As it was where nothing is said. */
  readonly attempted?: boolean | null | undefined;
}

function assertQualification({ policeLevel }: Viewer, from: Qualification, to: Qualification): void {
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, ['category'], sentence);
  };
  if (from.category === to.category && from.attempted === to.attempted)
    refuse('UNCHANGED', {
      en: `The incident is ${to.category} already, and attempted is ${to.attempted}.`,
      fr: `L’incident est déjà ${to.category}, et attempted vaut ${to.attempted}.`,
    });
  // It would decide on what it no longer answers for, and lose sight of the record by its own hand.
  if (policeLevel === PoliceLevel.CENTRAL_OFFICE && !ORGANISED_CRIME.includes(to.category))
    refuse('OUT_OF_REMIT', {
      en: `The central office requalifies within its remit: ${ORGANISED_CRIME.join(', ')}.`,
      fr: `L’office central requalifie dans sa compétence : ${ORGANISED_CRIME.join(', ')}.`,
    });
}

/** Gives a validated incident another category, or says whether it was an attempt, and keeps the reason. */
export async function requalifyIncident(context: RequestContext, requalify: Requalify): Promise<Incident> {
  const { em, viewer, accessLog } = context;
  const { id, version } = requalify;
  const reason = reasonOfStep(requalify.reason);
  const incident = await incidentToChange(context, { id, version, from: [IncidentRecordStatus.VALIDATED], by: BY });
  const from = { category: incident.category, attempted: incident.attempted };
  const to = { category: requalify.category, attempted: requalify.attempted ?? incident.attempted };
  assertQualification(viewer, from, to);
  assertWeaponOfRobbery({ category: to.category, weapons: incident.weapons }, ['category']);
  await assertNothingTaken(context, id, to);
  const now = await transactionTime(context);
  const { organisationId, memberId } = viewer;
  const line = {
    id: randomUUID(),
    incidentId: id,
    at: now,
    fromCategory: from.category,
    toCategory: to.category,
    fromAttempted: from.attempted,
    toAttempted: to.attempted,
    reason,
    organisationId,
    memberId,
  };
  await em.insert(IncidentRequalification, Object.assign(new IncidentRequalification(), line));
  for (const changed of ['category', 'attempted'] as const)
    if (from[changed] !== to[changed]) accessLog.altered('Incident', id, `${changed}:${from[changed]}>${to[changed]}`);
  return changeIncident(context, incident, { set: to, now });
}
