import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { SENTENCES } from '../sentences.js';
import { reasonOfStep } from '../step/reason-of-step.js';
import { takeStep } from '../step/take-step.js';
import { validatorWhoDecides } from '../writing-audiences.js';
import { assertInItsSeries } from './assert-in-its-series.js';
import { assertRecoveriesGoOn } from './assert-recoveries-go-on.js';

const { SUBMITTED, VALIDATED, MERGED } = IncidentRecordStatus;
const { NOT_REPORTED, COMPLAINT_FILED } = InvestigationStatus;

export interface Merge {
  readonly id: string;
  readonly version: number;
  readonly intoId: string;
  readonly reason: string;
}

/** The record a double is merged into: it stands, it happened to the same firm, and it has come as far as the double. */
async function assertTarget(context: RequestContext, { id, recordStatus }: Incident, intoId: string): Promise<void> {
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, ['intoId'], sentence);
  };
  if (intoId === id)
    refuse('SAME_INCIDENT', {
      en: 'An incident is no double of itself.',
      fr: 'Un incident n’est pas son propre doublon.',
    });
  const target = isIdentifier(intoId) ? await context.em.findOne(Incident, { id: intoId }) : null;
  if (!target) return refuse('NOT_FOUND', SENTENCES.noSuchIncident);
  if (target.recordStatus !== SUBMITTED && target.recordStatus !== VALIDATED)
    refuse('NOT_POSSIBLE_NOW', {
      en: `A double is merged into what is SUBMITTED or VALIDATED, not ${target.recordStatus}.`,
      fr: `Un doublon est fusionné dans ce qui est SUBMITTED ou VALIDATED, et non ${target.recordStatus}.`,
    });
  if (recordStatus === VALIDATED && target.recordStatus === SUBMITTED)
    refuse('NOT_POSSIBLE_NOW', {
      en: 'What is VALIDATED is merged into what is VALIDATED: merge the other one into it.',
      fr: 'Ce qui est VALIDATED est fusionné dans ce qui est VALIDATED : fusionnez l’autre dans celui-ci.',
    });
  const [own, other] = await Promise.all([id, intoId].map((one) => loadCompartment(context, IncidentParticulars, one)));
  // Merged records point at one another, and what happened to one firm is no other firm's to know.
  if (!own || !other || own.victimId !== other.victimId)
    refuse('NOT_A_DOUBLE', {
      en: 'A double happened to the same firm: link events of several firms as a series.',
      fr: 'Un doublon touche la même entreprise : reliez en série les faits subis par plusieurs entreprises.',
    });
  // A merged record takes no further step: what the police work on would stand still.
  const [begun, followed] = [own, other].map((one) => one?.investigationStatus);
  if (begun !== NOT_REPORTED && (begun !== COMPLAINT_FILED || followed === NOT_REPORTED))
    refuse('UNDER_INVESTIGATION', {
      en: `Its investigation is at ${begun}: merge the other one into it.`,
      fr: `Son enquête en est à ${begun} : fusionnez l’autre dans celui-ci.`,
    });
  await assertInItsSeries(context, id, intoId);
  await assertRecoveriesGoOn(context, id, intoId);
}

/** Both records, locked in one order, so that of two doubles merged into one another at once the second sees what became of the first. */
async function lockBoth({ em }: RequestContext, ids: readonly string[]): Promise<void> {
  await em.execute('select 1 from incidents.incident where id = any(array[?]::uuid[]) order by id for update', [
    ids.filter(isIdentifier),
  ]);
}

/**
 * Merges a record into the one it is a double of. Nothing of it is lost: it stays as it is, and points to the other, which the database moves
 * by a version (`merger-statements.ts`).
 */
export async function mergeIncident(context: RequestContext, merge: Merge): Promise<Incident> {
  const { id, version, intoId } = merge;
  // To compare whom two records happened to is to read it.
  if (mustStatePurpose(context.viewer)) throw new HubError('PURPOSE_REQUIRED');
  const reason = reasonOfStep(merge.reason);
  await lockBoth(context, [id, intoId]);
  const incident = await incidentToChange(context, {
    id,
    version,
    from: [SUBMITTED, VALIDATED],
    by: [validatorWhoDecides],
  });
  await assertTarget(context, incident, intoId);
  context.accessLog.combined('Incident', id, 'Incident', intoId);
  return takeStep(context, incident, { to: MERGED, reason, set: { mergedIntoId: intoId } });
}
