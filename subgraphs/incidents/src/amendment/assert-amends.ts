import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import type { CheckedPart } from './checked-part.js';
import { differs } from './differs.js';
import { seenPart } from './seen-part.js';

/** That an amendment of a part amends it: what says again what stands would be a line of the history that tells of nothing. */
export async function assertAmends(
  context: RequestContext,
  incident: Incident,
  { field, incident: shared, particulars, call, goods, offenders }: CheckedPart,
): Promise<void> {
  const changes =
    differs(shared, incident) ||
    (particulars && differs(particulars, await seenPart(context, IncidentParticulars, incident))) ||
    (call && differs(call, await seenPart(context, IncidentEmergencyCall, incident))) ||
    (goods && differs(goods, await seenPart(context, IncidentGoods, incident))) ||
    (offenders && differs(offenders, await seenPart(context, IncidentOffenders, incident)));
  if (!changes)
    throw new Refusal('UNCHANGED', ['input', field], {
      en: `${field} stands as you say: leave it out.`,
      fr: `${field} est déjà tel que vous l’indiquez : omettez ce champ.`,
    });
}
