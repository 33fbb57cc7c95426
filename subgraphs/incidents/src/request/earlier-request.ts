import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertSameContent } from '@hub/shared/idempotency/assert-same-content';
import { contentDigest } from '@hub/shared/idempotency/content-digest';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { requiredText } from '@hub/shared/text/required-text';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { SENTENCES } from '../sentences.js';

const path = ['clientMutationId'];

export interface Asked {
  readonly mutation: string;
  /** The incidents it is about, and where each was named. */
  readonly about: readonly { readonly id: string; readonly path: readonly string[] }[];
  /** What was sent, the key left out. */
  readonly content: object;
  readonly clientMutationId: string | null | undefined;
  /** The id of the record it makes, if it makes one that a repetition is answered with. */
  readonly makes?: string | undefined;
}

/** A request that was done before, and what it made. */
export interface EarlierRequest {
  readonly madeId: string | null;
}

/** As PostgreSQL writes a list, so that an empty one is one too. */
const listOf = (about: Asked['about']): string =>
  `{${about
    .map(({ id }) => id)
    .filter(isIdentifier)
    .join(',')}}`;

/**
 * What is out of sight is asked for like what there never was: that its key is forgotten as well, because it is erased, must not be told from
 * that.
 */
async function assertStillSeen({ em }: RequestContext, { about }: Asked): Promise<void> {
  const rows = await em.execute<{ id: string }[]>('select id from incidents.incident where id = any(?::uuid[])', [
    listOf(about),
  ]);
  const seen = new Set(rows.map(({ id }) => id));
  const unseen = about.find(({ id }) => !seen.has(id));
  if (unseen) throw new Refusal('NOT_FOUND', unseen.path, SENTENCES.noSuchIncident);
}

/**
 * The request for this very thing that the member sent before, under the same key of its own: then it is done already. Two requests at once
 * wait for one another here; the same key with other content is refused. Without a key nothing is a repetition.
 */
export async function earlierRequest(context: RequestContext, asked: Asked): Promise<EarlierRequest | null> {
  const { em, viewer } = context;
  const { mutation, about, content, clientMutationId, makes = null } = asked;
  if (clientMutationId === null || clientMutationId === undefined) return null;
  const key = [
    viewer.memberId,
    requiredText(clientMutationId, {
      path,
      name: { en: 'The key of the request', fr: 'La clé de la demande' },
      max: 100,
    }),
  ];
  const digest = contentDigest(mutation, content);
  const taken = await em.execute<object[]>(
    `insert into incidents.incident_request (member_id, client_mutation_id, digest, incident_ids, made_id) values (?, ?, ?, ?::uuid[], ?)
     on conflict (member_id, client_mutation_id) do nothing returning member_id`,
    [...key, digest, listOf(about), makes],
  );
  if (taken.length > 0) return null;
  await assertStillSeen(context, asked);
  const [earlier] = await em.execute<{ digest: string | null; madeId: string | null }[]>(
    'select digest, made_id as "madeId" from incidents.incident_request where member_id = ? and client_mutation_id = ?',
    key,
  );
  if (!earlier) throw new Error('A key is taken by nobody.');
  if (earlier.digest === null) throw new Refusal('IDEMPOTENCY_KEY_REUSED', path, SENTENCES.keyUsedBefore);
  assertSameContent(earlier.digest, digest, path);
  return earlier;
}
