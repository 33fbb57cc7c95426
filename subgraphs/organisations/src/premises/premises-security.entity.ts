import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The compartment of premises that would be a plan for burglars; read with `Premises` fields, by fewer people. */
@Entity({ tableName: 'premises_security', schema: 'organisations' })
export class PremisesSecurity {
  @PrimaryKey({ type: 'uuid' })
  premisesId!: string;

  @Property({ type: 'boolean', nullable: true })
  stockAboveSurveillanceThreshold!: boolean | null;
}
