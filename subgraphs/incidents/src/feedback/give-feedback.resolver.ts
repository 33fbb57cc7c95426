import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { HandlingInput } from '@hub/shared/values/handling.input';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { giveFeedback } from './give-feedback.service.js';

@Resolver()
export class GiveFeedbackResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Tells the firm what became of its report; a police officer in whose scope the incident lies does, for a stated purpose, once it is validated.',
  })
  async giveFeedback(
    @Arg('incidentId', () => ID, { description: 'The incident.' }) incidentId: string,
    @Arg('text', () => String, {
      description: 'What became of it, at most 2,000 characters; without names of persons.',
    })
    text: string,
    @Arg('handling', () => HandlingInput, {
      description: 'What the firm may do with it: any label but TLP:RED and TLP:CLEAR, and no end of sharing.',
    })
    handling: HandlingInput,
    @Arg('clientMutationId', () => ID, {
      nullable: true,
      description:
        'A key of your own, at most 100 characters: the same key twice is one feedback. Without one, what was told last is not told again in the same words and under the same handling.',
    })
    clientMutationId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    const give = { incidentId, text, handling };
    return attempt(context, async () => ({ incident: await giveFeedback(context, give, clientMutationId) }));
  }
}
