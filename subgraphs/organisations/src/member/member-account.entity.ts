import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How a member signs in: the `sub` of its tokens. Read by the gateway alone. */
@Entity({ tableName: 'member_account', schema: 'organisations' })
export class MemberAccount {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'text', unique: true })
  subject!: string;

  @Property({ type: 'boolean' })
  suspended!: boolean;
}
