import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Which member wrote which alert, under the member's own key: the same key twice is the same alert. Visible to that member alone. */
@Entity({ tableName: 'alert_drafting', schema: 'alerts' })
@Index({ properties: ['alertId'] })
export class AlertDrafting {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @PrimaryKey({ type: 'text' })
  clientMutationId!: string;

  @Property({ type: 'uuid' })
  alertId!: string;

  /** Of what was sent: the same key with other content is no repetition. Null for what was written before there were any. */
  @Property({ type: 'text', nullable: true })
  digest!: string | null;
}
