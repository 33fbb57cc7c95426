import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { dayOf } from '@hub/shared/values/day-of';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { LockMode } from '@mikro-orm/core';
import { changePart } from '../incident/change-part.js';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { presentIncident } from '../incident/present-incident.js';
import { versionOf } from '../incident/version-of.js';
import { SENTENCES } from '../sentences.js';
import { assertAnswersFor } from './assert-answers-for.js';
import { IncidentGoods } from './incident-goods.entity.js';

const { SUBMITTED, VALIDATED, MERGED, ARCHIVED } = IncidentRecordStatus;
/** What only a double lists is found as well. */
const STANDING: readonly IncidentRecordStatus[] = [SUBMITTED, VALIDATED, MERGED, ARCHIVED];

export interface Recovery {
  readonly incidentId: string;
  /** The version the caller has seen. */
  readonly version: number;
  readonly reference: string;
  readonly recoveredOn: string;
}

async function incidentOf(context: RequestContext, { incidentId, version }: Recovery): Promise<Incident> {
  const incident = isIdentifier(incidentId) ? await context.em.findOne(Incident, { id: incidentId }) : null;
  if (!incident) throw new Refusal('NOT_FOUND', ['incidentId'], SENTENCES.noSuchIncident);
  if ((await versionOf(context, incident)) !== version)
    throw new Refusal('VERSION_CONFLICT', ['version'], SENTENCES.incidentChanged);
  return incident;
}

/** Records that a thing was recovered, by the firm that lost it or the police. From then on no buyer is told that it is stolen. */
export async function recordRecovery(context: RequestContext, recovery: Recovery): Promise<Incident> {
  const { em, viewer, accessLog } = context;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  const { incidentId, reference, recoveredOn } = recovery;
  // Decided on what the database holds now, not on what this request has read before.
  em.clear();
  context.forgetLoaded();
  const goods = isIdentifier(incidentId)
    ? await em.findOne(IncidentGoods, { incidentId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  const incident = await incidentOf(context, recovery);
  if (!STANDING.includes(incident.recordStatus))
    throw new Refusal('NOT_POSSIBLE_NOW', ['incidentId'], {
      en: `A recovery is recorded of what is ${STANDING.join(' or ')}.`,
      fr: `Un objet retrouvé s’enregistre sur ce qui est ${STANDING.join(' ou ')}.`,
    });
  // What the caller may not read is refused like what there never was.
  const thing = goods?.items.find((item) => item.reference === reference);
  if (!goods || !thing) throw new Refusal('NOT_FOUND', ['reference'], SENTENCES.noSuchThing);
  if (goods.recoveries[reference])
    throw new Refusal('NOT_POSSIBLE_NOW', ['reference'], {
      en: 'That it was recovered is recorded already.',
      fr: 'Il est déjà enregistré que cet objet a été retrouvé.',
    });
  if (incident.recordStatus === MERGED) await assertAnswersFor(context, incidentId, thing);
  if (recoveredOn > dayOf(await transactionTime(context)))
    throw new Refusal('IN_THE_FUTURE', ['recoveredOn'], {
      en: 'recoveredOn must not be in the future.',
      fr: 'recoveredOn ne peut pas être dans le futur.',
    });
  if (recoveredOn < dayOf(incident.halfDayFrom))
    throw new Refusal('TIMES_NOT_IN_ORDER', ['recoveredOn'], {
      en: 'recoveredOn must not be before the event.',
      fr: 'recoveredOn ne peut pas précéder les faits.',
    });
  await changePart(context, IncidentGoods, incidentId, {
    recoveries: { ...goods.recoveries, [reference]: recoveredOn },
  });
  accessLog.altered('Incident', incidentId, 'StolenItem.recoveredOn');
  return presentIncident(context, incidentId);
}
