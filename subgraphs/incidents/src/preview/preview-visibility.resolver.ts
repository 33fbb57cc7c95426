import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { IncidentInput } from '../declaration/incident.input.js';
import { previewVisibility } from './preview-visibility.service.js';
import { VisibilityPreview } from './visibility-preview.js';

@Resolver()
export class PreviewVisibilityResolver {
  @Query(() => [VisibilityPreview], {
    nullable: true,
    description:
      'Who would read what of a declaration once it is validated, audience by audience, from the law and its label, area and category alone. Nothing is stored.',
  })
  async previewVisibility(
    @Arg('input', () => IncidentInput, { description: 'The declaration as it would be sent.' }) input: IncidentInput,
    @Ctx() context: RequestContext,
  ): Promise<VisibilityPreview[]> {
    try {
      return await previewVisibility(context, input);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new HubError('BAD_USER_INPUT', {
        en: `${error.path?.join('.')}: ${error.sentence.en}`,
        fr: `${error.path?.join('.')} : ${error.sentence.fr}`,
      });
    }
  }
}
