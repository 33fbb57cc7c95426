import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Compartment } from '../incident/compartment.js';
import type { KeptEvidence } from './kept-evidence.js';

/**
 * The compartment of an incident that lists its evidence; the files are in a store apart. The firm and the police in their scope have it, the
 * secretariat has not: whoever is no authority does not look at pictures of suspects.
 */
@Entity({ tableName: 'incident_evidence', schema: 'incidents' })
@Index({ properties: ['updatedAt', 'incidentId'] })
@Index({ properties: ['changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
export class IncidentEvidence implements Compartment {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  @Property({ type: 'json' })
  items!: readonly KeptEvidence[];
}
