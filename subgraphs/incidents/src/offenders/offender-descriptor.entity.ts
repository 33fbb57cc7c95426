import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { OffenderDescriptorKind } from './offender-descriptor-kind.enum.js';

@ObjectType({
  description:
    'A word of the closed vocabulary in which offenders are described: what they did and wore, never what they are.',
  simpleResolvers: true,
})
@Entity({ tableName: 'offender_descriptor', schema: 'incidents' })
export class OffenderDescriptor {
  @Field(() => ID, { description: 'Code in the vocabulary, e.g. CLO-FULL-FACE-HELMET.' })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => OffenderDescriptorKind, { description: 'What of somebody it tells.' })
  @Enum({ items: () => OffenderDescriptorKind })
  kind!: OffenderDescriptorKind;

  @Field(() => String, { description: 'In English.' })
  @Property({ type: 'text' })
  labelEn!: string;

  @Field(() => String, { description: 'In French.' })
  @Property({ type: 'text' })
  labelFr!: string;
}
