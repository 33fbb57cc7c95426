import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { draftStatement } from './draft-statement.service.js';
import { publishStatement } from './publish-statement.service.js';
import { reviseStatement } from './revise-statement.service.js';
import { StatementInput } from './statement.input.js';
import { StatementPayload } from './statement-payload.js';
import { StatementRevisionInput } from './statement-revision.input.js';

/** The mutations that write and publish a statement; those that clear it stand with the clearances. */
@Resolver()
export class StatementWritingResolver {
  @Mutation(() => StatementPayload, { nullable: true, description: 'Drafts a statement.' })
  async draftStatement(
    @Arg('input', () => StatementInput, { description: 'The statement.' }) input: StatementInput,
    @Ctx() context: RequestContext,
  ): Promise<StatementPayload> {
    return attempt(context, async () => ({ statement: await draftStatement(context, input) }));
  }

  @Mutation(() => StatementPayload, {
    nullable: true,
    description: 'Gives a statement that is not released a new wording; every clearance is dropped.',
  })
  async reviseStatement(
    @Arg('id', () => ID, { description: 'The statement.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read.' }) version: number,
    @Arg('input', () => StatementRevisionInput, { description: 'The new wording.' }) input: StatementRevisionInput,
    @Ctx() context: RequestContext,
  ): Promise<StatementPayload> {
    return attempt(context, async () => ({ statement: await reviseStatement(context, id, version, input) }));
  }

  @Mutation(() => StatementPayload, {
    nullable: true,
    description: 'Publishes an approved statement, or schedules it when its embargo is still running.',
  })
  async publishStatement(
    @Arg('id', () => ID, { description: 'The statement.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read.' }) version: number,
    @Ctx() context: RequestContext,
  ): Promise<StatementPayload> {
    return attempt(context, async () => ({ statement: await publishStatement(context, id, version) }));
  }
}
