import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, Query, Resolver } from 'type-graphql';
import { OffenderDescriptor } from './offender-descriptor.entity.js';

@Resolver(() => OffenderDescriptor)
export class OffenderDescriptorResolver {
  @Query(() => [OffenderDescriptor], {
    nullable: true,
    description: 'The whole vocabulary in which offenders are described, by code; there are a few dozen words.',
  })
  async offenderDescriptors(@Ctx() context: RequestContext): Promise<OffenderDescriptor[]> {
    return context.em.find(OffenderDescriptor, {}, { orderBy: { code: 'asc' } });
  }
}
