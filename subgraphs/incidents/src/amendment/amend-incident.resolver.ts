import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentPayload } from '../incident/incident-payload.js';
import { amendIncident } from './amend-incident.service.js';
import { AmendmentInput } from './amendment.input.js';

@Resolver()
export class AmendIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Corrects the facts of an incident that is filed or validated: an owner or security manager of its firm does, and of a validated one the police in scope and the secretariat, each the parts that are theirs. Published figures stay; the next vintage counts what is corrected.',
  })
  async amendIncident(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('input', () => AmendmentInput, { description: 'What is corrected and why, part by part.' })
    input: AmendmentInput,
    @Arg('clientMutationId', () => ID, { description: 'A key of your own: the same one twice is one amendment.' })
    clientMutationId: string,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    const amend = { id, version, input, clientMutationId };
    return attempt(context, async () => ({ incident: await amendIncident(context, amend) }));
  }
}
