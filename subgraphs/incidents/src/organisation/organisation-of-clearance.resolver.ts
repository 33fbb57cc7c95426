import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Clearance } from '../particulars/clearance.js';
import { Organisation } from './organisation.stub.js';
import { publishedOrganisation } from './published-organisation.js';

/** The field `Clearance.declaredBy`. */
@Resolver(() => Clearance)
export class OrganisationOfClearanceResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The police service that declared it cleared.' })
  async declaredBy(@Root() clearance: Clearance, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, clearance.clearedById, (id) => new Organisation(id));
  }
}
