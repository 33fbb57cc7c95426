import { Purpose } from '@hub/shared/viewer/purpose.enum';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'An agreement between parties [convention]: a right in the hub rests on one in force.',
  simpleResolvers: true,
})
@Entity({ tableName: 'sharing_agreement', schema: 'organisations' })
export class SharingAgreement {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'Title.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => [Purpose], { description: 'Purposes it allows.' })
  @Property({ type: 'text[]' })
  purposes!: Purpose[];

  @Field(() => GraphQLLocalDate, { description: 'First day in force.' })
  @Property({ type: 'date' })
  effectiveFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day in force; null while open-ended.' })
  @Property({ type: 'date', nullable: true })
  effectiveTo!: string | null;
}
