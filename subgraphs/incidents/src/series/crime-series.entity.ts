import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * Nothing of what the incidents of a series have in common is stored with it: period, label and state are made of the links the viewer
 * sees, so that a service learns nothing of incidents outside its scope.
 */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Incidents that may be the work of one team [série]. What it says of itself is made of the links the viewer sees.',
  simpleResolvers: true,
})
@Entity({ tableName: 'crime_series', schema: 'incidents' })
@Index({ properties: ['proposedAt', 'id'] })
export class CrimeSeries {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, {
    description: 'What it is called among those who work on it; everybody who sees a link of it reads this.',
  })
  @Property({ type: 'text' })
  label!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was proposed.' })
  @Property({ type: 'timestamptz', length: 3 })
  proposedAt!: Date;

  @Property({ type: 'uuid' })
  proposedById!: string;

  /** The member who proposed it. */
  @AccessColumn({ type: 'uuid' })
  memberId!: string;
}
