import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'One release of the figures [millésime]. It never changes; what was corrected since is in the next.',
  simpleResolvers: true,
})
@Entity({ tableName: 'statistic_vintage', schema: 'incidents' })
export class StatisticVintage {
  @Field(() => String, { description: 'Name to cite, the day of the release, e.g. 2014-02-01.' })
  @PrimaryKey({ type: 'text' })
  vintage!: string;

  @Field(() => GraphQLDateTime, { description: 'As of when the incidents were counted.' })
  @Property({ type: 'timestamptz', length: 3 })
  asOf!: Date;
}
