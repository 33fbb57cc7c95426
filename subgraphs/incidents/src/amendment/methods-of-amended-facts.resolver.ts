import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { knownMethods } from '../modus-operandi/known-methods.js';
import { ModusOperandi } from '../modus-operandi/modus-operandi.entity.js';
import { AmendedFacts } from './amended-facts.js';

/** The field `AmendedFacts.modusOperandi`. */
@Resolver(() => AmendedFacts)
export class MethodsOfAmendedFactsResolver {
  @FieldResolver(() => [ModusOperandi], { nullable: true, description: 'How it was said to have been done.' })
  async modusOperandi(
    @Root() { methodCodes }: AmendedFacts,
    @Ctx() context: RequestContext,
  ): Promise<ModusOperandi[] | null> {
    return methodCodes && knownMethods(context, methodCodes);
  }
}
