import { assertSameContent } from '@hub/shared/idempotency/assert-same-content';
import { contentDigest } from '@hub/shared/idempotency/content-digest';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { requiredText } from '@hub/shared/text/required-text';
import type { AlertInput } from '../alert/alert.input.js';

const path = ['input', 'clientMutationId'];

/**
 * Takes the member's own key for a new alert, and gives the alert that has it: the new one, or the one an earlier request of the same
 * member made. Two requests at once wait for one another here. The same key with other content is refused.
 */
export async function draftedUnder({ em, viewer }: RequestContext, input: AlertInput, newId: string): Promise<string> {
  const { clientMutationId } = input;
  const key = [
    viewer.memberId,
    requiredText(clientMutationId, {
      path,
      name: { en: 'The key of the request', fr: 'La clé de la demande' },
      max: 100,
    }),
  ];
  const digest = contentDigest('draftAlert', input);
  const [taken] = await em.execute<{ id: string }[]>(
    `insert into alerts.alert_drafting (member_id, client_mutation_id, alert_id, digest) values (?, ?, ?, ?)
     on conflict (member_id, client_mutation_id) do nothing returning alert_id as id`,
    [...key, newId, digest],
  );
  if (taken) return taken.id;
  const [earlier] = await em.execute<{ id: string; digest: string | null }[]>(
    'select alert_id as id, digest from alerts.alert_drafting where member_id = ? and client_mutation_id = ?',
    key,
  );
  if (!earlier) throw new Error('A key is taken by nobody.');
  assertSameContent(earlier.digest, digest, path);
  return earlier.id;
}
