import { keysetPage } from '@hub/shared/pagination/keyset-page';
import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { OrganisationConnection } from './organisation.connection.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationKind } from './organisation-kind.enum.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: 'An organisation; null when there is none the viewer may see.',
  })
  async organisation(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Organisation | null> {
    return isIdentifier(id) ? loadOne(context, Organisation, 'id', id) : null;
  }

  @Query(() => OrganisationConnection, {
    nullable: true,
    description: 'The organisations the viewer may see, by name.',
  })
  async organisations(
    @Ctx() context: RequestContext,
    @Arg('kind', () => OrganisationKind, { nullable: true, description: 'Only this kind.' })
    kind: OrganisationKind | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Organisation>> {
    return keysetPage(context, {
      entity: Organisation,
      list: `organisations:${kind ?? ''}`,
      where: kind ? { kind } : {},
      orderBy: [
        ['displayName', 'asc'],
        ['id', 'asc'],
      ],
      first,
      after,
    });
  }

  @FieldResolver(() => [Area], {
    description: 'Territory a police service answers for; empty for every other organisation.',
  })
  async territory(@Root() organisation: Organisation, @Ctx() context: RequestContext): Promise<Area[]> {
    const areas = await Promise.all(
      organisation.territoryCodes.map((code) => loadOne(context, Area, 'inseeCode', code)),
    );
    return areas.filter((area) => area !== null);
  }
}
