import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { contentOf } from './content-of.js';
import { PubStatus } from './pub-status.enum.js';
import { pubStatusOf } from './pub-status-of.js';
import { Statement } from './statement.entity.js';

/** When a statement begins and ends. Kept on the envelope, because policies ask the clock; read with the content. */
@Resolver(() => Statement)
export class StatementTimingResolver {
  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: 'Embargo: when it lifts, or has lifted.' })
  async embargoedUntil(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await contentOf(context, statement)) ? statement.embargoedUntil : null;
  }

  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: 'When it was published; null until then.' })
  async publishedAt(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Date | null> {
    if (pubStatusOf(statement.status) === PubStatus.WITHHELD) return null;
    return (await contentOf(context, statement)) ? statement.publishedAt : null;
  }

  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: 'When its time is over.' })
  async expiresAt(@Root() statement: Statement, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await contentOf(context, statement)) ? statement.expiresAt : null;
  }
}
