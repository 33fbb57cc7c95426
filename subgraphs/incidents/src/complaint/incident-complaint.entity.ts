import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Compartment } from '../incident/compartment.js';

/** The compartment of an incident that holds the firm's complaint. */
@ObjectType('Complaint', { description: "The victim's complaint [plainte].", simpleResolvers: true })
@Entity({ tableName: 'incident_complaint', schema: 'incidents' })
@Index({ properties: ['changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
export class IncidentComplaint implements Compartment {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  /** Null while no complaint is filed. */
  @Field(() => GraphQLDateTime, { description: 'When it was filed.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  filedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  serviceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the procedure [numéro de procédure].' })
  @Property({ type: 'text', nullable: true })
  procedureNumber!: string | null;

  get recordId(): string {
    return this.incidentId;
  }
}
