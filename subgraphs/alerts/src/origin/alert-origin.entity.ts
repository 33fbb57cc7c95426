import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The compartment of an alert that tells who it comes from. Peers have the row only when its author publishes in its own name. */
@Entity({ tableName: 'alert_origin', schema: 'alerts' })
export class AlertOrigin {
  @PrimaryKey({ type: 'uuid' })
  alertId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'uuid' })
  originatorId!: string;

  /** Whether the observatory publishes it for the firm that wrote it. */
  @Property({ type: 'boolean' })
  delegated!: boolean;
}
