import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * That an incident belongs to a series for certain: there once the police have confirmed a link, which is final. It is apart from the
 * links because it is all that the firm learns, and apart from the incident because no version may move with what the police work on.
 */
@Entity({ tableName: 'incident_in_series', schema: 'incidents' })
@Index({ properties: ['changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
export class IncidentInSeries {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  /** To whom and where it happened. The incident asks this table whether it is the central office's, so this table cannot ask it back. */
  @AccessColumn({ type: 'uuid' })
  victimId!: string;

  @AccessColumn({ type: 'text[]' })
  areaPath!: string[];

  /** Where it came into the remit of the central office, in the order of changes, and when; the database writes both. */
  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  @Property({ type: 'timestamptz', length: 3, nullable: true, lazy: true })
  updatedAt?: Date | null;
}
