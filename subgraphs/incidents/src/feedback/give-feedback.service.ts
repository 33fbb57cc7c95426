import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { handlingFrom } from '@hub/shared/handling/handling-from';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { requiredText } from '@hub/shared/text/required-text';
import type { Handling } from '@hub/shared/values/handling';
import type { HandlingInput } from '@hub/shared/values/handling.input';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { presentIncident } from '../incident/present-incident.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { isRepeated } from '../request/is-repeated.js';
import { SENTENCES } from '../sentences.js';
import { checkedHandling } from './checked-handling.js';
import { OutcomeFeedback } from './outcome-feedback.entity.js';

const MAX_TEXT = 2_000;

const { VALIDATED, ARCHIVED } = IncidentRecordStatus;

export interface GiveFeedback {
  readonly incidentId: string;
  readonly text: string;
  readonly handling: HandlingInput;
}

/** The firm feedback on the incident is owed to. What lies outside the scope of the caller is refused like what there never was. */
async function firmOwed(context: RequestContext, id: string): Promise<string> {
  const { em } = context;
  // Its firm does not take it back meanwhile: nothing is told of what is emptied.
  if (isIdentifier(id)) await em.execute('select 1 from incidents.incident where id = ? for update', [id]);
  em.clear();
  context.forgetLoaded();
  const particulars = isIdentifier(id) ? await loadCompartment(context, IncidentParticulars, id) : null;
  const incident = particulars && (await em.findOne(Incident, { id }));
  if (!incident) throw new Refusal('NOT_FOUND', ['incidentId'], SENTENCES.noSuchIncidentInScope);
  if (incident.recordStatus !== VALIDATED && incident.recordStatus !== ARCHIVED)
    throw new Refusal('NOT_POSSIBLE_NOW', ['incidentId'], {
      en: `Feedback is given on what was validated; this incident is ${incident.recordStatus}.`,
      fr: `Un retour est donné sur ce qui a été validé ; cet incident est ${incident.recordStatus}.`,
    });
  return particulars.victimId;
}

/** Whether this very thing, in the same words and under the same handling, is what the service told the firm last. */
async function isTold({ em, viewer }: RequestContext, incidentId: string, text: string, handling: Handling) {
  const { organisationId } = viewer;
  const [last] = await em.find(
    OutcomeFeedback,
    { incidentId, organisationId },
    { orderBy: { at: 'desc', id: 'desc' }, limit: 1 },
  );
  return last?.text === text && isDeepStrictEqual({ ...last.handling }, { ...handling });
}

/** Tells the firm what became of its report. It stays as it is given: what changes is told anew. */
export async function giveFeedback(
  context: RequestContext,
  give: GiveFeedback,
  clientMutationId: string | null,
): Promise<Incident> {
  const { em, viewer, accessLog } = context;
  const { incidentId } = give;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  const text = requiredText(give.text, {
    path: ['text'],
    name: { en: 'The feedback', fr: 'Le retour' },
    max: MAX_TEXT,
    manyLines: true,
    describesPersons: true,
    namesNoPlate: true,
  });
  const handling = handlingFrom(checkedHandling(give.handling));
  const firm = await firmOwed(context, incidentId);
  const about = [{ id: incidentId, path: ['incidentId'] }];
  // An empty key is one that is refused.
  const isDone =
    typeof clientMutationId === 'string'
      ? await isRepeated(context, { mutation: 'giveFeedback', about, content: give, clientMutationId })
      : await isTold(context, incidentId, text, handling);
  if (isDone) return presentIncident(context, incidentId);
  await em.insert(
    OutcomeFeedback,
    Object.assign(new OutcomeFeedback(), {
      id: randomUUID(),
      incidentId,
      at: await transactionTime(context),
      organisationId: viewer.organisationId,
      text,
      handling,
      memberId: viewer.memberId,
    }),
  );
  accessLog.altered('Incident', incidentId, 'OutcomeFeedback');
  accessLog.disclosed('Incident', incidentId, 'OutcomeFeedback', [firm]);
  return presentIncident(context, incidentId);
}
