import { randomUUID } from 'node:crypto';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { StatementDrafting } from './statement-drafting.entity.js';

const MAX_LENGTH = 100;

/** The id a draft is to have under the caller's own key, or that of the statement the same key was used for before. */
export interface DraftingKey {
  readonly statementId: string;
  readonly isNew: boolean;
}

const used = async ({ em, viewer }: RequestContext, clientMutationId: string): Promise<DraftingKey | null> => {
  const drafting = await em.findOne(StatementDrafting, { memberId: viewer.memberId, clientMutationId });
  return drafting && { statementId: drafting.statementId, isNew: false };
};

/** Looks up the caller's key. */
export async function findDraftingKey(context: RequestContext, clientMutationId: string): Promise<DraftingKey | null> {
  if (
    clientMutationId === '' ||
    clientMutationId.length > MAX_LENGTH ||
    /\p{Cc}/u.test(clientMutationId) ||
    !clientMutationId.isWellFormed()
  )
    throw new Refusal(
      'BAD_CLIENT_MUTATION_ID',
      ['input', 'clientMutationId'],
      `The client mutation id has 1 to ${MAX_LENGTH} characters, none of them a control character.`,
    );
  return used(context, clientMutationId);
}

/** Takes the caller's key; of two requests with the same one the second waits for the first and finds its statement. */
export async function takeDraftingKey(context: RequestContext, clientMutationId: string): Promise<DraftingKey> {
  const { em, viewer } = context;
  const statementId = randomUUID();
  const { affectedRows } = await em.execute<{ affectedRows: number }>(
    `insert into communications.statement_drafting (member_id, client_mutation_id, statement_id) values (?, ?, ?)
     on conflict do nothing`,
    [viewer.memberId, clientMutationId, statementId],
    'run',
  );
  if (affectedRows > 0) return { statementId, isNew: true };
  const earlier = await used(context, clientMutationId);
  if (!earlier) throw new Error('A key that is taken belongs to nobody.');
  return earlier;
}
