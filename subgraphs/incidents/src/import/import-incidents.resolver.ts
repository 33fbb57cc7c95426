import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { ImportIncidentsInput } from './import-incidents.input.js';
import { importIncidents } from './import-incidents.service.js';
import { ImportIncidentsPayload } from './import-incidents-payload.js';

@Resolver()
export class ImportIncidentsResolver {
  @Mutation(() => ImportIncidentsPayload, {
    nullable: true,
    description:
      'Declares up to 1,000 events at premises of the own firm, as its own system sends them; an owner, security manager or service account does. All that is imported by one call is stored together, before it is answered.',
  })
  async importIncidents(
    @Arg('input', () => ImportIncidentsInput, { description: 'The incidents.' }) { rows }: ImportIncidentsInput,
    @Ctx() context: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ImportIncidentsPayload> {
    return attempt(context, async () => ({ rows: await importIncidents(context, rows, schema) }));
  }
}
