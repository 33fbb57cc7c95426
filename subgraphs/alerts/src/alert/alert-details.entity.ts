import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The compartment of an alert that everyone it is addressed to reads, but the press office. */
@Entity({ tableName: 'alert_details', schema: 'alerts' })
export class AlertDetails {
  @PrimaryKey({ type: 'uuid' })
  alertId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'text', nullable: true })
  description!: string | null;
}
