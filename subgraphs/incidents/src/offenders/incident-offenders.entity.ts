import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Compartment } from '../incident/compartment.js';

/** The compartment of an incident that describes persons. A private body may not hold a suspects' file: neither peers nor secretariat have it. */
@Entity({ tableName: 'incident_offenders', schema: 'incidents' })
@Index({ properties: ['changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
export class IncidentOffenders implements Compartment {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  @Property({ type: 'text[]' })
  descriptors!: string[];

  /**
   * Plates of the shared vehicles, by position. A vehicle of which nothing but the plate is known stands behind them: in the shared list it
   * would tell peers that there is a plate.
   */
  @Property({ type: 'json' })
  plates!: (string | null)[];
}
