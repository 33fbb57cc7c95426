import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { ClearUp } from './clear-up.js';
import { clearUp } from './clear-up.service.js';
import { ClearUpMethod } from './clear-up-method.enum.js';
import { VINTAGE_ARGUMENT } from './vintage-argument.js';

@Resolver()
export class ClearUpResolver {
  @Query(() => ClearUp, {
    nullable: true,
    description:
      'A clear-up rate of a year, by the method named; TOO_EARLY while the year or the horizon after it has not passed, and null when nothing of the year had been collected.',
  })
  async clearUp(
    @Ctx() context: RequestContext,
    @Arg('method', () => ClearUpMethod, { defaultValue: ClearUpMethod.COHORT, description: 'How it is reckoned.' })
    method: ClearUpMethod,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Arg('category', () => IncidentCategory, { nullable: true, description: 'Of one category; of all when absent.' })
    category: IncidentCategory | null | undefined,
    @Arg('horizonMonths', () => Int, {
      nullable: true,
      description: 'Months after which a cohort is looked at: 3, 6, 9 or 12, which is meant when absent.',
    })
    horizonMonths: number | null | undefined,
    @Arg('vintage', () => String, VINTAGE_ARGUMENT) vintage: string | null | undefined,
  ): Promise<ClearUp | null> {
    return clearUp(context, {
      method,
      year,
      category: category ?? null,
      horizonMonths: horizonMonths ?? null,
      vintage: vintage ?? null,
    });
  }
}
