import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { EmergencyCallQuality } from './emergency-call-quality.js';
import { emergencyCallQuality } from './emergency-call-quality.service.js';
import { VINTAGE_ARGUMENT } from './vintage-argument.js';

@Resolver()
export class EmergencyCallQualityResolver {
  @Query(() => EmergencyCallQuality, {
    nullable: true,
    description:
      'How help was called over a year, in the country or one area; null when there are no figures of it: it was not over yet, or nothing of it had been collected.',
  })
  async emergencyCallQuality(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Arg('areaCode', () => ID, { nullable: true, description: 'INSEE code of a region (R11) or department (75).' })
    areaCode: string | null | undefined,
    @Arg('vintage', () => String, VINTAGE_ARGUMENT) vintage: string | null | undefined,
  ): Promise<EmergencyCallQuality | null> {
    return emergencyCallQuality(context, { year, areaCode: areaCode ?? null, vintage: vintage ?? null });
  }
}
