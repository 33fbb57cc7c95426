import { Refusal } from '@hub/shared/errors/refusal.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Alert } from '../alert/alert.entity.js';
import { AlertDrafting } from '../alert/alert-drafting.entity.js';
import { AlertKind } from '../alert/alert-kind.enum.js';
import { AlertOrigin } from '../origin/alert-origin.entity.js';
import { SENTENCES } from '../sentences.js';
import { AlertIdentity } from '../subject/alert-identity.entity.js';
import { AlertSubject } from '../subject/alert-subject.entity.js';

async function isAboutPerson(context: RequestContext, { id, kind }: Alert): Promise<boolean> {
  if (kind === AlertKind.SUSPICIOUS_PERSON) return true;
  const subject = await loadOne(context, AlertSubject, 'alertId', id);
  if (subject && (subject.descriptors.length > 0 || subject.heightBandCm)) return true;
  const identity = await loadOne(context, AlertIdentity, 'alertId', id);
  return Boolean(identity?.statusOfPerson);
}

/**
 * Two people, two houses: nobody decides on an alert of their own, and on an alert about a person nobody of the organisation that wrote
 * it. These are the rules in words, as far as the reviewer may know what they rest on; the database keeps them whatever is known here.
 */
export async function assertFourEyes(context: RequestContext, alert: Alert): Promise<void> {
  // The row is visible to the member who wrote the draft, and to nobody else.
  if (await loadOne(context, AlertDrafting, 'alertId', alert.id))
    throw new Refusal('SELF_APPROVAL', ['id'], SENTENCES.ownAlert);
  const origin = await loadOne(context, AlertOrigin, 'alertId', alert.id);
  const isOfOwnHouse = origin?.originatorId === context.viewer.organisationId;
  if (isOfOwnHouse && (await isAboutPerson(context, alert)))
    throw new Refusal('SECOND_ORGANISATION_REQUIRED', ['id'], SENTENCES.anotherHouse);
}
