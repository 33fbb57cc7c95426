import { keysetPage } from '@hub/shared/pagination/keyset-page';
import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AreaConnection } from './area.connection.js';
import { Area } from './area.entity.js';
import { AreaLevel } from './area-level.enum.js';

@Resolver(() => Area)
export class AreaResolver {
  @Query(() => Area, { nullable: true, description: 'An area by its INSEE code; null when there is none.' })
  async area(
    @Arg('inseeCode', () => ID, { description: 'INSEE code, e.g. 75108, 75, R11.' }) inseeCode: string,
    @Ctx() context: RequestContext,
  ): Promise<Area | null> {
    return loadOne(context, Area, 'inseeCode', inseeCode);
  }

  @Query(() => AreaConnection, { nullable: true, description: 'Areas by name.' })
  async areas(
    @Ctx() context: RequestContext,
    @Arg('level', () => AreaLevel, { nullable: true, description: 'Only this level.' }) level: AreaLevel | null,
    @Arg('within', () => ID, { nullable: true, description: 'Only areas directly within this one.' }) within:
      | string
      | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Area>> {
    return keysetPage(context, {
      entity: Area,
      list: `areas:${level ?? ''}:${within ?? ''}`,
      where: { ...(level ? { level } : {}), ...(within ? { parentCode: within.replaceAll('\0', '') } : {}) },
      orderBy: [
        ['name', 'asc'],
        ['inseeCode', 'asc'],
      ],
      first,
      after,
    });
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The area that holds it; null for a region.' })
  async parent(@Root() area: Area, @Ctx() context: RequestContext): Promise<Area | null> {
    return area.parentCode ? loadOne(context, Area, 'inseeCode', area.parentCode) : null;
  }
}
