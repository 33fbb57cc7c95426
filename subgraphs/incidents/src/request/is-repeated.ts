import { assertSameContent } from '@hub/shared/idempotency/assert-same-content';
import { contentDigest } from '@hub/shared/idempotency/content-digest';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { requiredText } from '@hub/shared/text/required-text';

const path = ['clientMutationId'];

export interface Asked {
  readonly mutation: string;
  /** What was sent, the key left out. */
  readonly content: object;
  readonly clientMutationId: string | null | undefined;
}

/**
 * Whether the member has asked for this very thing before, under the same key of its own: then it is done already. Two requests at once
 * wait for one another here; the same key with other content is refused. Without a key nothing is a repetition.
 */
export async function isRepeated({ em, viewer }: RequestContext, asked: Asked): Promise<boolean> {
  const { mutation, content, clientMutationId } = asked;
  if (clientMutationId === null || clientMutationId === undefined) return false;
  const key = [viewer.memberId, requiredText(clientMutationId, { path, name: 'The key of the request', max: 100 })];
  const digest = contentDigest(mutation, content);
  const taken = await em.execute<object[]>(
    `insert into incidents.incident_request (member_id, client_mutation_id, digest) values (?, ?, ?)
     on conflict (member_id, client_mutation_id) do nothing returning member_id`,
    [...key, digest],
  );
  if (taken.length > 0) return false;
  const [earlier] = await em.execute<{ digest: string }[]>(
    'select digest from incidents.incident_request where member_id = ? and client_mutation_id = ?',
    key,
  );
  if (!earlier) throw new Error('A key is taken by nobody.');
  assertSameContent(earlier.digest, digest, path);
  return true;
}
