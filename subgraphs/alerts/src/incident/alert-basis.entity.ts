import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The compartment of an alert that tells what it is built on; the incidents themselves are `AlertBasedOn`. */
@Entity({ tableName: 'alert_basis', schema: 'alerts' })
export class AlertBasis {
  @PrimaryKey({ type: 'uuid' })
  alertId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @AccessColumn({ type: 'uuid' })
  authorOrganisationId!: string;
}
