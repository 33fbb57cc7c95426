import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Which member drafted which statement, under the member's own key: the same key twice is the same statement. Visible to that member alone. */
@Entity({ tableName: 'statement_drafting', schema: 'communications' })
@Index({ properties: ['statementId'] })
export class StatementDrafting {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @PrimaryKey({ type: 'text' })
  clientMutationId!: string;

  @Property({ type: 'uuid' })
  statementId!: string;

  /** Of what was sent: the same key with other content is no repetition. Null for what was written before there were any. */
  @Property({ type: 'text', nullable: true })
  digest!: string | null;
}
