import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The compartment of an alert that holds a plate. A firm's own never reaches its peers; the police may release theirs. */
@Entity({ tableName: 'alert_plate', schema: 'alerts' })
export class AlertPlate {
  @PrimaryKey({ type: 'uuid' })
  alertId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'text', nullable: true })
  plate!: string | null;

  @Property({ type: 'boolean' })
  released!: boolean;

  @AccessColumn({ type: 'uuid' })
  authorOrganisationId!: string;
}
