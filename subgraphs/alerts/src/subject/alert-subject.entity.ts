import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

/** The compartment of an alert that describes whom or what to look out for; the press office has no such row. */
@ObjectType({ description: 'Whom or what to look out for.', simpleResolvers: true })
@Entity({ tableName: 'alert_subject', schema: 'alerts' })
export class AlertSubject {
  @PrimaryKey({ type: 'uuid' })
  alertId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Field(() => [String], {
    description: 'Behaviour, clothing and objects of persons; no ethnic, religious or health descriptor.',
  })
  @Property({ type: 'text[]' })
  descriptors!: string[];

  @Field(() => String, { nullable: true, description: 'Height as a band in centimetres, e.g. 170-180.' })
  @Property({ type: 'text', nullable: true })
  heightBandCm!: string | null;

  @Property({ type: 'text', nullable: true })
  vehicleMake!: string | null;

  @Property({ type: 'text', nullable: true })
  vehicleModel!: string | null;

  @Property({ type: 'text', nullable: true })
  vehicleColour!: string | null;

  /** Made by the database (`draft-statements.ts`) and never written; named here so that no one reads it with the rest. */
  @AccessColumn({ type: 'boolean', persist: false })
  describesPerson?: true | null;

  get recordId(): string {
    return this.alertId;
  }
}
