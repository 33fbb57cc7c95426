import { loadMany, loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Statement } from '../statement/statement.entity.js';
import { Alert } from './alert.stub.js';
import { StatementAlert } from './statement-alert.entity.js';

/** The field `Alert.statements`. */
@Resolver(() => Alert)
export class StatementsOfAlertResolver {
  @FieldResolver(() => [Statement], {
    nullable: true,
    description: 'Statements about it the viewer may see, the latest first.',
  })
  async statements(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<Statement[]> {
    const edges = await loadMany(context, StatementAlert, 'alertId', alert.id, { statementId: 'asc' });
    const statements = await Promise.all(
      edges.map(({ statementId }) => loadOne(context, Statement, 'id', statementId)),
    );
    return statements
      .filter((statement) => statement !== null)
      .sort((a, b) => b.orderedAt.getTime() - a.orderedAt.getTime() || b.id.localeCompare(a.id));
  }
}
