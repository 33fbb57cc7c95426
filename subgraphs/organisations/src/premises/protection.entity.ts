import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { ProtectionKind } from './protection-kind.enum.js';

@ObjectType({ description: 'One protection of premises.', simpleResolvers: true })
@Entity({ tableName: 'protection', schema: 'organisations' })
@Index({ properties: ['premisesId'] })
export class Protection {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  premisesId!: string;

  @Field(() => ProtectionKind, { description: 'What it is.' })
  @Enum({ items: () => ProtectionKind })
  kind!: ProtectionKind;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it was installed.' })
  @Property({ type: 'date', nullable: true })
  installedOn!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it was last tested.' })
  @Property({ type: 'date', nullable: true })
  lastTestedOn!: string | null;
}
