import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import type { CheckedPart } from './checked-part.js';
import { seenPart } from './seen-part.js';

/** A value as it is compared: of a list the order says nothing, nor that of what is said of a thing. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(plain).sort());
  if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value ?? null);
  return JSON.stringify(
    Object.entries(value)
      .map(([name, said]) => [name, plain(said)])
      .sort(),
  );
}

function differs(set: object = {}, kept: object): boolean {
  const stands = kept as Readonly<Record<string, unknown>>;
  // The hub dates figures itself: stated once more on another day they are the same.
  return Object.entries(set).some(([name, value]) => name !== 'lossAsOf' && plain(value) !== plain(stands[name]));
}

/** That an amendment of a part amends it: what says again what stands would be a line of the history that tells of nothing. */
export async function assertAmends(
  context: RequestContext,
  incident: Incident,
  { field, incident: shared, particulars, call, goods }: CheckedPart,
): Promise<void> {
  const changes =
    differs(shared, incident) ||
    (particulars && differs(particulars, await seenPart(context, IncidentParticulars, incident))) ||
    (call && differs(call, await seenPart(context, IncidentEmergencyCall, incident))) ||
    (goods && differs(goods, await seenPart(context, IncidentGoods, incident)));
  if (!changes) throw new Refusal('UNCHANGED', ['input', field], `${field} stands as you say: leave it out.`);
}
