import { Field, ObjectType } from 'type-graphql';
import { FeedEntry } from './feed-entry.js';

@ObjectType({ description: 'A page of the feed of published statements.', simpleResolvers: true })
export class StatementFeed {
  @Field(() => [FeedEntry], { description: 'Entries, the oldest change first.' })
  entries!: FeedEntry[];

  @Field(() => String, {
    description:
      'Where to go on, now or later: the `after` of the next request. Nothing is missed and nothing comes twice.',
  })
  nextCursor!: string;
}
