import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { SerialCheck } from './serial-check.js';

/** The fields of `SerialCheck` that name police services. */
@Resolver(() => SerialCheck)
export class ServicesOfCheckResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The police service to call, the prefecture or the central office; null when nothing is known.',
  })
  async contact(@Root() { contactId }: SerialCheck, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, contactId, (id) => new Organisation(id));
  }

  @FieldResolver(() => [Organisation], {
    nullable: true,
    description: 'For police: the services in whose territory it was taken, which find the incident by the reference.',
  })
  async answerable(@Root() { answerableIds }: SerialCheck, @Ctx() context: RequestContext): Promise<Organisation[]> {
    const found = await Promise.all(
      answerableIds.map((one) => visibleReference(context, publishedOrganisation, one, (id) => new Organisation(id))),
    );
    return found.filter((service) => service !== null);
  }
}
