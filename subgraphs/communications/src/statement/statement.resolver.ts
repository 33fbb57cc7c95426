import { redactionsOf } from '@hub/shared/access/redactions-of';
import { keysetPage } from '@hub/shared/pagination/keyset-page';
import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Redaction } from '@hub/shared/values/redaction';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { access } from '../access.js';
import { PubStatus } from './pub-status.enum.js';
import { pubStatusOf } from './pub-status-of.js';
import { StatementConnection } from './statement.connection.js';
import { Statement } from './statement.entity.js';
import { StatementEditorNote } from './statement-editor-note.entity.js';
import { StatementKind } from './statement-kind.enum.js';
import { StatementStatus } from './statement-status.enum.js';
import { visibleParts } from './visible-parts.js';

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => Statement, { nullable: true, description: 'A statement; null when there is none the viewer may see.' })
  async statement(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Statement | null> {
    return isIdentifier(id) ? loadOne(context, Statement, 'id', id) : null;
  }

  @Query(() => StatementConnection, {
    nullable: true,
    description: 'The statements the viewer may see, the latest first.',
  })
  async statements(
    @Ctx() context: RequestContext,
    @Arg('status', () => StatementStatus, { nullable: true, description: 'Only those that stand there now.' })
    status: StatementStatus | null,
    @Arg('kind', () => StatementKind, { nullable: true, description: 'Only this kind.' }) kind: StatementKind | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Statement>> {
    return keysetPage(context, {
      entity: Statement,
      list: `statements:${status ?? ''}:${kind ?? ''}`,
      where: { ...(status ? { status } : {}), ...(kind ? { kind } : {}) },
      orderBy: [
        ['orderedAt', 'desc'],
        ['id', 'desc'],
      ],
      first,
      after,
    });
  }

  @FieldResolver(() => PubStatus, { description: 'What a newsroom may do with it at this instant.' })
  pubStatus(@Root() statement: Statement): PubStatus {
    return pubStatusOf(statement.status);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'For editors only, not for publication (ninjs edNote); null for whoever may not know.',
  })
  async editorNote(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<string | null> {
    const note = await loadOne(context, StatementEditorNote, 'statementId', statement.id);
    return note?.editorNote ?? null;
  }

  @FieldResolver(() => [Redaction], { description: 'What of it the law withholds from the viewer.' })
  async redactions(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Redaction[]> {
    const visible = await visibleParts(context, statement.id);
    const parts = { handling: 'Handling', clearances: 'StatementClearance' };
    return redactionsOf({ law: access, type: 'Statement', parts }, context.viewer, visible);
  }
}
