import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Alert } from '../alert/alert.entity.js';
import { ModusOperandi } from './modus-operandi.stub.js';
import { publishedModusOperandi } from './published-modus-operandi.js';

/** The field `Alert.modusOperandi`. */
@Resolver(() => Alert)
export class ModusOperandiOfAlertResolver {
  @FieldResolver(() => [ModusOperandi], { nullable: true, description: 'The ways of committing a crime it is about.' })
  async modusOperandi(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<ModusOperandi[]> {
    const methods = await Promise.all(
      alert.modusOperandiCodes.map((code) =>
        visibleReference(context, publishedModusOperandi, code, (visible) => new ModusOperandi(visible)),
      ),
    );
    return methods.filter((method) => method !== null);
  }
}
