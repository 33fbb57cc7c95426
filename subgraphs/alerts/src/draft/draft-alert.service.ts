import { randomUUID } from 'node:crypto';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { UserError } from '@hub/shared/values/user-error';
import { Alert } from '../alert/alert.entity.js';
import type { AlertInput } from '../alert/alert.input.js';
import { presentAlert } from '../alert/present-alert.js';
import { AlertPlate } from '../subject/alert-plate.entity.js';
import { alertRecords } from './alert-records.js';
import { type CheckedDraft, checkedDraft } from './checked-draft.js';
import { draftedUnder } from './drafted-under.js';
import { draftingWarnings } from './drafting-warnings.js';

export interface Drafted {
  readonly alert: Alert | null;
  readonly warnings: UserError[];
}

/** What an earlier request with the same key made. */
async function draftedBefore(context: RequestContext, id: string): Promise<Drafted> {
  const alert = await loadOne(context, Alert, 'id', id);
  const given = await loadOne(context, AlertPlate, 'alertId', id);
  const warned = { plate: given?.plate ?? null, aboutPerson: false, members: [] };
  return { alert, warnings: draftingWarnings(warned, context.viewer) };
}

function logCollection({ accessLog }: RequestContext, id: string, { subject, incidents }: CheckedDraft): void {
  for (const incidentId of incidents.ids) accessLog.combined('Alert', id, 'Incident', incidentId);
  accessLog.collected('Alert', id, 'Alert');
  if (subject.descriptors.length > 0) accessLog.collected('Alert', id, 'AlertSubject.descriptors');
  if (subject.heightBandCm) accessLog.collected('Alert', id, 'AlertSubject.heightBandCm');
  if (subject.plate) accessLog.collected('Alert', id, 'AlertVehicle.plate');
  if (subject.identity) accessLog.collected('Alert', id, 'PoliceIdentity');
}

/** Writes the draft of an alert, once for each key of its author. */
export async function draftAlert(context: RequestContext, input: AlertInput): Promise<Drafted> {
  const { em, viewer } = context;
  const newId = randomUUID();
  const id = await draftedUnder(context, input, newId);
  if (id !== newId) return draftedBefore(context, id);

  const draft = await checkedDraft(context, input);
  const { alert, compartments } = alertRecords(id, input, draft, viewer);
  // A compartment may be written only to a draft one sees: the alert goes first.
  await em.persist(alert).flush();
  await em.persist([...compartments]).flush();
  // What was written holds columns nobody may read; what is handed out is read anew, without them.
  em.clear();
  logCollection(context, id, draft);
  const { subject, audience } = draft;
  return {
    alert: await presentAlert(context, id),
    warnings: draftingWarnings({ ...subject, members: audience.members }, viewer),
  };
}
