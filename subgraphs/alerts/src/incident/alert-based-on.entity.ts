import { Entity, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** An incident an alert is built on. Whoever may not see the incident has no such edge. */
@Entity({ tableName: 'alert_based_on', schema: 'alerts' })
@Index({ properties: ['incidentId', 'alertId'] })
export class AlertBasedOn {
  @PrimaryKey({ type: 'uuid' })
  alertId!: string;

  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;
}
