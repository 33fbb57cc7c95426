import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * A firm's own incidents in the orders in which it reads them. They are few among all: without this they would be looked for in everybody's,
 * and longer the more there are. The database writes it.
 */
@Entity({ tableName: 'incident_of_firm', schema: 'incidents' })
@Index({ properties: ['victimId', 'halfDayFrom', 'incidentId'] })
@Index({ properties: ['victimId', 'changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
export class IncidentOfFirm {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  /** The firm it happened to. */
  @AccessColumn({ type: 'uuid' })
  victimId!: string;

  /** As the incident has it. */
  @Property({ type: 'timestamptz', length: 3 })
  halfDayFrom!: Date;

  /** Where the last part stands that changed without the incident and that the firm sees, in the order of changes; null where none did. */
  @Property({ type: 'bigint', nullable: true })
  changedIn!: string | null;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  updatedAt!: Date | null;
}
