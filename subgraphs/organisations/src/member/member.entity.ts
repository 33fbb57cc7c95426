import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person or service account of a party. Unknown to other firms.', simpleResolvers: true })
@Entity({ tableName: 'member', schema: 'organisations' })
@Index({ properties: ['organisationId', 'id'] })
export class Member {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  @Field(() => MemberRole, { description: 'What the member is within the organisation.' })
  @Enum({ items: () => MemberRole })
  role!: MemberRole;

  @Field(() => String, { nullable: true, description: 'Full name; of a service account, what it serves.' })
  @Property({ type: 'text' })
  fullName!: string;

  @Field(() => String, { nullable: true, description: 'Professional e-mail address.' })
  @Property({ type: 'text', nullable: true })
  workEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'Professional mobile number, E.164.' })
  @Property({ type: 'text', nullable: true })
  mobile!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Until when the member is cleared for the hub.' })
  @Property({ type: 'date', nullable: true })
  clearedUntil!: string | null;
}
