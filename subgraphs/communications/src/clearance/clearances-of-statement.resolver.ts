import { loadMany, loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Statement } from '../statement/statement.entity.js';
import { ClearanceKind } from './clearance-kind.enum.js';
import { StatementClearance } from './statement-clearance.entity.js';
import { StatementReview } from './statement-review.entity.js';

/** The fields `Statement.requiredClearances` and `Statement.clearances`. */
@Resolver(() => Statement)
export class ClearancesOfStatementResolver {
  @FieldResolver(() => [ClearanceKind], {
    nullable: true,
    description: 'What must be cleared, by two people at least; null for whoever neither prepares nor clears it.',
  })
  async requiredClearances(
    @Root() statement: Statement,
    @Ctx() context: RequestContext,
  ): Promise<ClearanceKind[] | null> {
    const review = await loadOne(context, StatementReview, 'statementId', statement.id);
    return review?.requiredClearances ?? null;
  }

  @FieldResolver(() => [StatementClearance], {
    nullable: true,
    description:
      'What was said to its present wording; to police and firms, by their own house only. Null for whoever neither prepares nor clears it.',
  })
  async clearances(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<StatementClearance[] | null> {
    if (!(await loadOne(context, StatementReview, 'statementId', statement.id))) return null;
    const clearances = await loadMany(context, StatementClearance, 'statementId', statement.id, {
      at: 'asc',
      id: 'asc',
    });
    return clearances.filter(({ statementVersion }) => statementVersion === statement.wording);
  }
}
