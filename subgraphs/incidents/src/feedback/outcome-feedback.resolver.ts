import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { noticeOf } from './notice-of.js';
import { OutcomeFeedback } from './outcome-feedback.entity.js';

@Resolver(() => OutcomeFeedback)
export class OutcomeFeedbackResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The police service that gave it.' })
  async by(@Root() { organisationId }: OutcomeFeedback, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, organisationId, (id) => new Organisation(id));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What must be shown with the text, where its handling codes restrict its use; in English.',
  })
  notice(@Root() { handling }: OutcomeFeedback): string | null {
    return noticeOf(handling, 'en');
  }

  @FieldResolver(() => String, { nullable: true, description: 'The same in French.' })
  noticeFr(@Root() { handling }: OutcomeFeedback): string | null {
    return noticeOf(handling, 'fr');
  }
}
