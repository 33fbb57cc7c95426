import { loadColumn } from '@hub/shared/subgraph/load-column';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';

/** The field `Alert.basedOnCountBand`: read by itself, because PostgreSQL gives the column to fewer than the rest of an alert. */
@Resolver(() => Alert)
export class BasedOnCountOfAlertResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'How many incidents it is built on: 1-2, 3-9 or 10+; null for none.',
  })
  basedOnCountBand(@Root() { id }: Alert, @Ctx() context: RequestContext): Promise<string | null> {
    return loadColumn(context, { table: 'alerts.alert', column: 'based_on_count_band' }, id);
  }
}
