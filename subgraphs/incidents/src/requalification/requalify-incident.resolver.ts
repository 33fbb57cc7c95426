import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { IncidentPayload } from '../incident/incident-payload.js';
import { requalifyIncident } from './requalify-incident.service.js';

@Resolver()
export class RequalifyIncidentResolver {
  @Mutation(() => IncidentPayload, {
    nullable: true,
    description:
      'Gives a validated incident another category [requalification], or says that it was an attempt, or was none; the secretariat does, or a police officer in whose scope it lies. The central office moves it within its own categories.',
  })
  async requalifyIncident(
    @Arg('id', () => ID, { description: 'The incident.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
    @Arg('category', () => IncidentCategory, { description: 'The category it gets.' }) category: IncidentCategory,
    @Arg('reason', () => String, { description: 'Why, at most 1,000 characters; kept, and not shown to peers.' })
    reason: string,
    @Arg('attempted', () => Boolean, {
      nullable: true,
      description:
        'Whether it was an attempt only [tentative]; as it was where it is left out. Of an attempt, as on a suspicious visit, nothing is taken: a loss or goods are corrected first.',
    })
    attempted: boolean | null,
    @Ctx() context: RequestContext,
  ): Promise<IncidentPayload> {
    const requalify = { id, version, category, reason, attempted };
    return attempt(context, async () => ({ incident: await requalifyIncident(context, requalify) }));
  }
}
