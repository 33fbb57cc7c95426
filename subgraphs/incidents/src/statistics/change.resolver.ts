import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { changeBetween } from './change.service.js';
import { ChangeAssessment } from './change-assessment.js';
import { VINTAGE_ARGUMENT } from './vintage-argument.js';

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeAssessment, {
    nullable: true,
    description:
      'Whether the number of incidents changed from one year to another, or only varied; null when the release has no figures of a year: it was not over yet, or nothing of it had been collected.',
  })
  async isChangeReal(
    @Ctx() context: RequestContext,
    @Arg('fromYear', () => Int, { description: 'The earlier year.' }) fromYear: number,
    @Arg('toYear', () => Int, { description: 'The later year.' }) toYear: number,
    @Arg('category', () => IncidentCategory, { nullable: true, description: 'Of one category; of all when absent.' })
    category: IncidentCategory | null | undefined,
    @Arg('vintage', () => String, VINTAGE_ARGUMENT) vintage: string | null | undefined,
  ): Promise<ChangeAssessment | null> {
    return changeBetween(context, { category: category ?? null, years: [fromYear, toYear], vintage: vintage ?? null });
  }
}
