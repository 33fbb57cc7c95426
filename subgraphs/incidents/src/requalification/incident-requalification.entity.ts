import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { IncidentCategory } from '../incident/incident-category.enum.js';

/** One change of category and the reason for it. Statistics republish consolidated figures for it, so the history is kept. */
@Entity({ tableName: 'incident_requalification', schema: 'incidents' })
@Index({ properties: ['incidentId', 'at'] })
export class IncidentRequalification {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  @Property({ type: 'timestamptz', length: 3 })
  at!: Date;

  @Enum({ items: () => IncidentCategory })
  fromCategory!: IncidentCategory;

  @Enum({ items: () => IncidentCategory })
  toCategory!: IncidentCategory;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  /** The member who decided. */
  @AccessColumn({ type: 'uuid' })
  memberId!: string;
}
