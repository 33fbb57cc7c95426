import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { publishedFeed } from './published-feed.service.js';
import { StatementFeed } from './statement-feed.js';

const DEFAULT_FEED_SIZE = 50;

@Resolver()
export class PublishedFeedResolver {
  @Query(() => StatementFeed, {
    nullable: true,
    description:
      'What has been published, in the order in which it was published or withdrawn. The same for everyone; without internal notices, and without versions that a corrected one has replaced.',
  })
  async publishedFeed(
    @Ctx() context: RequestContext,
    @Arg('after', () => String, { nullable: true, description: 'The nextCursor of the request before.' }) after:
      | string
      | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FEED_SIZE, description: 'Page size, 1 to 100.' }) first: number,
  ): Promise<StatementFeed> {
    return publishedFeed(context, first, after);
  }
}
