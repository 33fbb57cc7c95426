import { randomUUID } from 'node:crypto';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertSameContent } from '@hub/shared/idempotency/assert-same-content';
import { contentDigest } from '@hub/shared/idempotency/content-digest';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { StatementInput } from './statement.input.js';
import { StatementDrafting } from './statement-drafting.entity.js';

const MAX_LENGTH = 100;

/** The id a draft is to have under the caller's own key, or that of the statement the same key was used for before. */
export interface DraftingKey {
  readonly statementId: string;
  readonly isNew: boolean;
}

const path = ['input', 'clientMutationId'];

const digestOf = (input: StatementInput): string => contentDigest('draftStatement', input);

/** What the same key was used for before, with the same content; other content is refused. */
const used = async ({ em, viewer }: RequestContext, input: StatementInput): Promise<DraftingKey | null> => {
  const { clientMutationId } = input;
  const drafting = await em.findOne(StatementDrafting, { memberId: viewer.memberId, clientMutationId });
  if (!drafting) return null;
  assertSameContent(drafting.digest, digestOf(input), path);
  return { statementId: drafting.statementId, isNew: false };
};

/** Looks up the caller's key. */
export async function findDraftingKey(context: RequestContext, input: StatementInput): Promise<DraftingKey | null> {
  const { clientMutationId } = input;
  if (
    clientMutationId === '' ||
    clientMutationId.length > MAX_LENGTH ||
    /\p{Cc}/u.test(clientMutationId) ||
    !clientMutationId.isWellFormed()
  )
    throw new Refusal('BAD_CLIENT_MUTATION_ID', path, {
      en: `The client mutation id has 1 to ${MAX_LENGTH} characters, none of them a control character.`,
      fr: `L’identifiant de mutation du client compte de 1 à ${MAX_LENGTH} caractères, dont aucun caractère de contrôle.`,
    });
  return used(context, input);
}

/** Takes the caller's key; of two requests with the same one the second waits for the first and finds its statement. */
export async function takeDraftingKey(context: RequestContext, input: StatementInput): Promise<DraftingKey> {
  const { em, viewer } = context;
  const statementId = randomUUID();
  const { affectedRows } = await em.execute<{ affectedRows: number }>(
    `insert into communications.statement_drafting (member_id, client_mutation_id, statement_id, digest) values (?, ?, ?, ?)
     on conflict do nothing`,
    [viewer.memberId, input.clientMutationId, statementId, digestOf(input)],
    'run',
  );
  if (affectedRows > 0) return { statementId, isNew: true };
  const earlier = await used(context, input);
  if (!earlier) throw new Error('A key that is taken belongs to nobody.');
  return earlier;
}
