import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Compartment } from '../incident/compartment.js';

/** The compartment of an incident that is covered by the secrecy of the inquiry [secret de l'enquête]: police in their scope alone. */
@Entity({ tableName: 'incident_inquiry', schema: 'incidents' })
@Index({ properties: ['changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
export class IncidentInquiry implements Compartment {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  @Property({ type: 'text', nullable: true })
  judicialReference!: string | null;
}
