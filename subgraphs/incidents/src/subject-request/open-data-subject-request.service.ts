import { randomUUID } from 'node:crypto';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertSameContent } from '@hub/shared/idempotency/assert-same-content';
import { contentDigest } from '@hub/shared/idempotency/content-digest';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { requiredText } from '@hub/shared/text/required-text';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { SENTENCES } from '../sentences.js';
import { assertForADataSubject } from './assert-for-a-data-subject.js';
import { checkedRequestReference } from './checked-request-reference.js';
import { DataSubjectRequest } from './data-subject-request.entity.js';
import type { OpenDataSubjectRequestInput } from './open-data-subject-request.input.js';
import { MONTH_TO_ANSWER } from './subject-request-rules.js';

/** What an officer opens under a key of its own. */
interface Opening {
  readonly clientMutationId: string;
  readonly digest: string;
}

const keyPath = ['input', 'clientMutationId'];

/** The request that the officer opened under this very key before; the same key with other content is refused. */
async function openedBefore(
  { em, viewer }: RequestContext,
  { clientMutationId, digest }: Opening,
): Promise<DataSubjectRequest | null> {
  em.clear();
  const earlier = await em.findOne(DataSubjectRequest, { memberId: viewer.memberId, clientMutationId });
  if (!earlier) return null;
  if (earlier.digest === null) throw new Refusal('IDEMPOTENCY_KEY_REUSED', keyPath, SENTENCES.keyUsedBefore);
  assertSameContent(earlier.digest, digest, keyPath);
  return earlier;
}

/** The one incident that is quoted. A reference is random, and kept from being given twice within one firm alone. */
async function incidentAskedAbout({ em }: RequestContext, quoted: string): Promise<string> {
  const path = ['input', 'incident'];
  const found = await em.execute<{ id: string }[]>('select * from incidents.incidents_asked_about(?) as id', [
    isIdentifier(quoted.toLowerCase()) ? quoted.toLowerCase() : quoted.toUpperCase().replaceAll('\0', ''),
  ]);
  const [incident, another] = found;
  if (!incident) throw new Refusal('NOT_FOUND', path, SENTENCES.noSuchIncident);
  if (another)
    throw new Refusal('NOT_POSSIBLE_NOW', path, {
      en: 'Incidents of two firms bear this reference: name the identifier.',
      fr: 'Des incidents de deux entreprises portent cette référence : indiquez l’identifiant.',
    });
  return incident.id;
}

/** What was taken back or erased since it was found, while this waited for it, is refused like what there never was. */
function refusingWhatIsGone(fault: unknown): never {
  if ((fault as { constraint?: unknown }).constraint !== 'data_subject_request_about_something') throw fault;
  throw new Refusal('NOT_FOUND', ['input', 'incident'], SENTENCES.noSuchIncident);
}

/** Opens a data subject's request: from now on, until it is closed or its month is over, the officer reads the incident it is about. */
export async function openDataSubjectRequest(
  context: RequestContext,
  { clientMutationId: key, ...content }: OpenDataSubjectRequestInput,
): Promise<DataSubjectRequest> {
  const { em, viewer, accessLog } = context;
  assertForADataSubject(viewer);
  const requestReference = checkedRequestReference(content.requestReference);
  const clientMutationId = requiredText(key, {
    path: keyPath,
    name: { en: 'The key of the request', fr: 'La clé de la demande' },
    max: 100,
  });
  const opening = { clientMutationId, digest: contentDigest('openDataSubjectRequest', content) };
  const earlier = await openedBefore(context, opening);
  if (earlier) return earlier;
  const incidentId = await incidentAskedAbout(context, content.incident.trim());
  const id = randomUUID();
  // Of two requests at once the second waits here for the first.
  const opened = await em
    .execute<object[]>(
      `insert into incidents.data_subject_request
       (id, request_reference, incident_id, opened_at, ends_at, organisation_id, member_id, client_mutation_id, digest)
     values (?, ?, ?, ${THIS_INSTANT}, ${MONTH_TO_ANSWER}, ?, ?, ?, ?)
     on conflict (member_id, client_mutation_id) do nothing returning id`,
      [id, requestReference, incidentId, viewer.organisationId, viewer.memberId, clientMutationId, opening.digest],
    )
    .catch(refusingWhatIsGone);
  if (opened.length > 0) {
    accessLog.collected('DataSubjectRequest', id, 'DataSubjectRequest');
    accessLog.combined('DataSubjectRequest', id, 'Incident', incidentId);
  }
  const request = await openedBefore(context, opening);
  if (!request) throw new Error('A key is taken by nobody.');
  return request;
}
