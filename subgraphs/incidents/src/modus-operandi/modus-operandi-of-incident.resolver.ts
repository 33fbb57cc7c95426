import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { knownMethods } from './known-methods.js';
import { ModusOperandi } from './modus-operandi.entity.js';

/** The field `Incident.modusOperandi`. */
@Resolver(() => Incident)
export class ModusOperandiOfIncidentResolver {
  @FieldResolver(() => [ModusOperandi], { description: 'How it was done [mode opératoire].' })
  async modusOperandi(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<ModusOperandi[]> {
    return knownMethods(context, incident.modusOperandiCodes);
  }
}
