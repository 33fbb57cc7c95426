import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';

/** The field `Incident.mergedInto`. */
@Resolver(() => Incident)
export class MergedIntoOfIncidentResolver {
  @FieldResolver(() => Incident, {
    nullable: true,
    description: 'The incident it is a double of; null for a record that is no double.',
  })
  async mergedInto(@Root() { mergedIntoId }: Incident, @Ctx() context: RequestContext): Promise<Incident | null> {
    return mergedIntoId ? loadOne(context, Incident, 'id', mergedIntoId) : null;
  }
}
