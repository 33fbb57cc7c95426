import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Statement } from '../statement/statement.entity.js';
import { Organisation } from './organisation.stub.js';
import { StatementFirm } from './statement-firm.entity.js';

/** The field `Statement.namedFirms`. */
@Resolver(() => Statement)
export class NamedFirmsOfStatementResolver {
  @FieldResolver(() => [Organisation], {
    nullable: true,
    description: 'Firms it names, for press office and secretariat, as far as they may see the firms themselves.',
  })
  async namedFirms(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Organisation[]> {
    const edges = await loadMany(context, StatementFirm, 'statementId', statement.id, { organisationId: 'asc' });
    return edges.map(({ organisationId }) => new Organisation(organisationId));
  }
}
