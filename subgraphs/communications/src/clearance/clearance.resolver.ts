import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { StatementPayload } from '../statement/statement-payload.js';
import { clearStatement } from './clear-statement.service.js';
import { ClearanceKind } from './clearance-kind.enum.js';
import { requestClearances } from './request-clearances.service.js';

/** The mutations by which a statement is put into review and cleared. */
@Resolver()
export class ClearanceResolver {
  @Mutation(() => StatementPayload, {
    nullable: true,
    description: 'Puts a draft into review: those who must clear it see it from now on.',
  })
  async requestClearances(
    @Arg('id', () => ID, { description: 'The statement.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read.' }) version: number,
    @Ctx() context: RequestContext,
  ): Promise<StatementPayload> {
    return attempt(context, async () => ({ statement: await requestClearances(context, id, version) }));
  }

  @Mutation(() => StatementPayload, {
    nullable: true,
    description:
      'Grants or refuses a clearance for the present wording. Once every required kind is granted, by two people at least, the statement is approved.',
  })
  async clearStatement(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The statement.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read.' }) version: number,
    @Arg('kind', () => ClearanceKind, { description: 'What the clearance is about.' }) kind: ClearanceKind,
    @Arg('granted', () => Boolean, { description: 'Whether it is granted; false keeps the statement in review.' })
    granted: boolean,
    @Arg('comment', () => String, { nullable: true, description: 'Comment, at most 2,000 characters.' })
    comment: string | null,
  ): Promise<StatementPayload> {
    return attempt(context, async () => ({
      statement: await clearStatement(context, id, version, { kind, granted, comment }),
    }));
  }
}
