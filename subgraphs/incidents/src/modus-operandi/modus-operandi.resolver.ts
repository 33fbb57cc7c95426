import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, Query, Resolver } from 'type-graphql';
import { ModusOperandi } from './modus-operandi.entity.js';

@Resolver(() => ModusOperandi)
export class ModusOperandiResolver {
  @Query(() => [ModusOperandi], {
    nullable: true,
    description: 'The whole catalogue of methods, by code; there are a few dozen.',
  })
  async modusOperandi(@Ctx() context: RequestContext): Promise<ModusOperandi[]> {
    return context.em.find(ModusOperandi, {}, { orderBy: { code: 'asc' } });
  }
}
