import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { ModusOperandi } from './modus-operandi.entity.js';

/** The field `Incident.modusOperandi`. */
@Resolver(() => Incident)
export class ModusOperandiOfIncidentResolver {
  @FieldResolver(() => [ModusOperandi], { description: 'How it was done [mode opératoire].' })
  async modusOperandi(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<ModusOperandi[]> {
    const methods = await Promise.all(
      incident.modusOperandiCodes.map((code) => loadOne(context, ModusOperandi, 'code', code)),
    );
    return methods.filter((method) => method !== null);
  }
}
