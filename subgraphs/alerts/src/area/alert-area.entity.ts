import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * An area an alert is about, and every area that holds it: a search for a department finds the alerts of its communes by equality, which
 * is what an index can serve under row-level security.
 */
@Entity({ tableName: 'alert_area', schema: 'alerts' })
@Index({ properties: ['areaCode', 'alertId'] })
export class AlertArea {
  @PrimaryKey({ type: 'uuid' })
  alertId!: string;

  @PrimaryKey({ type: 'text' })
  areaCode!: string;

  /** Whether the author named this area, rather than one within it. */
  @Property({ type: 'boolean' })
  named!: boolean;
}
