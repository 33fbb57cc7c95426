import { isInAudience } from '@hub/shared/access/is-in-audience';
import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import { changeIncident } from '../incident/change-incident.js';
import { changePart } from '../incident/change-part.js';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { presentIncident } from '../incident/present-incident.js';
import { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { isRepeated } from '../request/is-repeated.js';
import { SENTENCES } from '../sentences.js';
import { reasonOfStep } from '../step/reason-of-step.js';
import { AmendedPart } from './amended-part.enum.js';
import { AMENDERS } from './amenders.js';
import type { AmendmentInput } from './amendment.input.js';
import { checkedAmendment } from './checked-amendment.js';
import type { CheckedPart } from './checked-part.js';
import { recordAmendments } from './record-amendments.js';

const { SUBMITTED, VALIDATED } = IncidentRecordStatus;

/** What is altered, by the names of the access table. */
const ALTERED: Readonly<Record<AmendedPart, string>> = {
  [AmendedPart.OCCURRED]: 'TimeInterval',
  [AmendedPart.LOSS]: 'LossStatement',
  [AmendedPart.HARM]: 'HarmStatement',
  [AmendedPart.EMERGENCY_CALL]: 'EmergencyCall',
  [AmendedPart.MODUS_OPERANDI]: 'Incident.modusOperandi',
  [AmendedPart.NARRATIVE]: 'Incident.narrative',
  [AmendedPart.GOODS]: 'StolenItem',
  [AmendedPart.OFFENDERS]: 'OffenderGroup',
};

export interface Amend {
  readonly id: string;
  readonly version: number;
  readonly input: AmendmentInput;
  readonly clientMutationId: string;
}

/** The parts that are given, each of them the caller's to amend. */
function partsOf({ viewer }: RequestContext, input: AmendmentInput): (keyof AmendmentInput)[] {
  const given = (Object.keys(AMENDERS) as (keyof AmendmentInput)[]).filter((part) => (input[part] ?? null) !== null);
  if (given.length === 0)
    throw new Refusal('UNCHANGED', ['input'], {
      en: 'There is nothing to amend: give a part.',
      fr: 'Il n’y a rien à rectifier : donnez une partie.',
    });
  const foreign = given.find((part) => !AMENDERS[part].some((audience) => isInAudience(viewer, audience)));
  if (foreign)
    throw new Refusal('OUT_OF_SCOPE', ['input', foreign], {
      en: `${foreign} is not your organisation’s to amend.`,
      fr: `Il n’appartient pas à votre organisation de rectifier ${foreign}.`,
    });
  return given;
}

type Reasons = Readonly<Partial<Record<keyof AmendmentInput, string>>>;

const reasonsOf = (input: AmendmentInput, given: readonly (keyof AmendmentInput)[]): Reasons =>
  Object.fromEntries(given.map((part) => [part, reasonOfStep(input[part]?.reason ?? '', ['input', part, 'reason'])]));

async function write(context: RequestContext, incident: Incident, amended: readonly CheckedPart[]): Promise<void> {
  const { id } = incident;
  const shared = Object.assign({}, ...amended.map((one) => one.incident));
  const particulars = Object.assign({}, ...amended.map((one) => one.particulars));
  const call = Object.assign({}, ...amended.map((one) => one.call));
  const goods = Object.assign({}, ...amended.map((one) => one.goods));
  const offenders = Object.assign({}, ...amended.map((one) => one.offenders));
  const now = await transactionTime(context);
  if (Object.keys(shared).length > 0) await changeIncident(context, incident, { set: shared, now });
  if (Object.keys(particulars).length > 0) await changePart(context, IncidentParticulars, id, particulars);
  if (Object.keys(call).length > 0) await changePart(context, IncidentEmergencyCall, id, call);
  if (Object.keys(goods).length > 0) await changePart(context, IncidentGoods, id, goods);
  if (Object.keys(offenders).length > 0) await changePart(context, IncidentOffenders, id, offenders);
}

/**
 * Corrects what was declared of an incident that is filed or validated, by whoever may write the part, and keeps what stood before of each
 * with its own reason. Figures that were published stay; the next vintage counts what is corrected.
 */
export async function amendIncident(context: RequestContext, amend: Amend): Promise<Incident | null> {
  const { viewer, accessLog } = context;
  const { id, version, input, clientMutationId } = amend;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  if (!isIdentifier(id)) throw new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchIncident);
  const given = partsOf(context, input);
  const reasons = reasonsOf(input, given);
  const about = [{ id, path: ['id'] }];
  const content = { id, version, input };
  if (await isRepeated(context, { mutation: 'amendIncident', about, content, clientMutationId }))
    return loadOne(context, Incident, 'id', id);
  const incident = await incidentToChange(context, {
    id,
    version,
    from: viewer.role === 'firm' ? [SUBMITTED, VALIDATED] : [VALIDATED],
    by: given.flatMap((part) => AMENDERS[part]),
  });
  const amended = await checkedAmendment(context, incident, input);
  const lines = amended.map(({ part, field }) => ({ part, reason: reasons[field] ?? '' }));
  await recordAmendments(context, { incidentId: id, lines });
  await write(context, incident, amended);
  for (const { part } of amended) accessLog.altered('Incident', id, ALTERED[part]);
  return presentIncident(context, id);
}
