import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { CallItem } from '../incident/call-item.enum.js';
import type { Compartment } from '../incident/compartment.js';
import { EmergencyPath } from '../incident/emergency-path.enum.js';

/** The compartment of an incident that measures the call for help: of firms and of the police alike, so the central office has none. */
@ObjectType('EmergencyCall', { description: 'How help was called, and how soon it came.', simpleResolvers: true })
@Entity({ tableName: 'incident_emergency_call', schema: 'incidents' })
@Index({ properties: ['changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
@Check({
  name: 'incident_emergency_call_in_order',
  expression: 'first_sign_at <= called_at and called_at <= arrived_at',
})
export class IncidentEmergencyCall implements Compartment {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  /** Null while nothing is known of a call. */
  @Field(() => EmergencyPath, { description: 'How help was called.' })
  @Enum({ items: () => EmergencyPath, nullable: true })
  path!: EmergencyPath | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the first sign was noticed.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  firstSignAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the call was made.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  calledAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the first patrol arrived.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  arrivedAt!: Date | null;

  @Field(() => [CallItem], { description: 'What the caller was able to say.' })
  @Property({ type: 'text[]' })
  itemsGiven!: CallItem[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the alarm was verified before the call [levée de doute].',
  })
  @Property({ type: 'boolean', nullable: true })
  verifiedBeforeCall!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the call turned out to be unfounded.' })
  @Property({ type: 'boolean', nullable: true })
  unfounded!: boolean | null;
}
