import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { PubStatus } from '../statement/pub-status.enum.js';
import { Statement } from '../statement/statement.entity.js';

@ObjectType({ description: 'A published statement as the feed announces it.', simpleResolvers: true })
export class FeedEntry {
  @Field(() => String, { description: 'Name of the statement for good; a corrected version keeps it.' })
  uri!: string;

  @Field(() => Int, { description: 'Version; of two entries with one uri the higher counts.' })
  version!: number;

  @Field(() => GraphQLDateTime, {
    description: 'When it was published, its embargo included, or since withdrawn.',
  })
  updatedAt!: Date;

  @Field(() => PubStatus, { description: 'USABLE, or CANCELED once withdrawn.' })
  pubStatus!: PubStatus;

  @Field(() => Statement, { nullable: true, description: 'The statement; null once withdrawn.' })
  statement!: Statement | null;
}
