import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { contentOf } from '../statement/content-of.js';
import { Statement } from '../statement/statement.entity.js';
import { Alert } from './alert.stub.js';
import { publishedAlert } from './published-alert.js';
import { StatementAlert } from './statement-alert.entity.js';

/** The field `Statement.aboutAlerts`. */
@Resolver(() => Statement)
export class AlertsOfStatementResolver {
  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'Alerts it is about that the viewer may see; null once it is withdrawn from the viewer.',
  })
  async aboutAlerts(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Alert[] | null> {
    if (!(await contentOf(context, statement))) return null;
    const edges = await loadMany(context, StatementAlert, 'statementId', statement.id, { alertId: 'asc' });
    const alerts = await Promise.all(
      edges.map(({ alertId }) => visibleReference(context, publishedAlert, alertId, (id) => new Alert(id))),
    );
    return alerts.filter((alert) => alert !== null);
  }
}
