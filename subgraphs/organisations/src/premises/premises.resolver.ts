import { loadMany, loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { Premises } from './premises.entity.js';
import { PremisesSecurity } from './premises-security.entity.js';
import { Protection } from './protection.entity.js';

@Resolver(() => Premises)
export class PremisesResolver {
  @Query(() => Premises, { nullable: true, description: 'Premises; null when there are none the viewer may see.' })
  async premises(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Premises | null> {
    return isIdentifier(id) ? loadOne(context, Premises, 'id', id) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The firm they belong to.' })
  async organisation(@Root() premises: Premises, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return loadOne(context, Organisation, 'id', premises.organisationId);
  }

  @FieldResolver(() => Area, { nullable: true, description: 'Commune or arrondissement.' })
  async area(@Root() premises: Premises, @Ctx() context: RequestContext): Promise<Area | null> {
    return loadOne(context, Area, 'inseeCode', premises.areaCode);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the stock reaches the threshold of the legal surveillance duty, EUR 106,750 excluding VAT.',
  })
  async stockAboveSurveillanceThreshold(
    @Root() premises: Premises,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const security = await loadOne(context, PremisesSecurity, 'premisesId', premises.id);
    return security?.stockAboveSurveillanceThreshold ?? null;
  }

  @FieldResolver(() => [Protection], {
    nullable: true,
    description: 'How they are protected; null for whoever may not know.',
  })
  async protections(@Root() premises: Premises, @Ctx() context: RequestContext): Promise<Protection[] | null> {
    if (!(await loadOne(context, PremisesSecurity, 'premisesId', premises.id))) return null;
    return loadMany(context, Protection, 'premisesId', premises.id, { kind: 'asc' });
  }
}
