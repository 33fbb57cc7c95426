import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Compartment } from '../incident/compartment.js';
import type { KeptItem } from './kept-item.js';

/**
 * The compartment of an incident that lists what was taken, thing by thing. It is read by whoever reads the loss; that there is such a list
 * peers do not learn. By which serials things are found is kept apart (`goods-register-statements.ts`).
 */
@Entity({ tableName: 'incident_goods', schema: 'incidents' })
@Index({ properties: ['updatedAt', 'incidentId'] })
@Index({ properties: ['changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
export class IncidentGoods implements Compartment {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  @Property({ type: 'json' })
  items!: readonly KeptItem[];

  /** The day on which a thing was recovered, by its reference. */
  @Property({ type: 'json' })
  recoveries!: Readonly<Record<string, string>>;
}
