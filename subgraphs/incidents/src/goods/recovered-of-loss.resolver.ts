import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { GraphQLDecimal } from '@hub/shared/values/decimal.scalar';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loadCompartment } from '../incident/load-compartment.js';
import { LossStatement } from '../particulars/loss-statement.js';
import { IncidentGoods } from './incident-goods.entity.js';
import { recoveredValue } from './recovered-value.js';

/** The field `LossStatement.recoveredEur`: nobody declares it, it follows from what was recorded as recovered. */
@Resolver(() => LossStatement)
export class RecoveredOfLossResolver {
  @FieldResolver(() => GraphQLDecimal, {
    nullable: true,
    description:
      'Value recovered, EUR: as it was stated, else that of the things recorded as recovered whose value is known; of a loss that was amended, as it was stated.',
  })
  async recoveredEur(
    @Root() { recordId, statedRecoveredEur, isReplaced = false }: LossStatement,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    if (statedRecoveredEur !== null || isReplaced) return statedRecoveredEur;
    const goods = await loadCompartment(context, IncidentGoods, recordId);
    return goods && recoveredValue(goods);
  }
}
