import { AccessColumn } from '@hub/shared/access/access-column';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';

/** One step of a record from one status to another. No status changes without its line here. */
@ObjectType({ description: 'A step of the record from one status to another.', simpleResolvers: true })
@Entity({ tableName: 'incident_step', schema: 'incidents' })
@Index({ properties: ['incidentId', 'at'] })
@Index({ properties: ['toStatus', 'at', 'id'] })
@Check({
  name: 'incident_step_with_its_reason',
  expression: `case when to_status in ('REJECTED', 'MERGED') then coalesce(btrim(reason) <> '', false) else reason is null end`,
})
export class IncidentStep {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  at!: Date;

  @Field(() => IncidentRecordStatus, { description: 'Where the record stood.' })
  @Enum({ items: () => IncidentRecordStatus })
  fromStatus!: IncidentRecordStatus;

  @Field(() => IncidentRecordStatus, { description: 'Where it stood then.' })
  @Enum({ items: () => IncidentRecordStatus })
  toStatus!: IncidentRecordStatus;

  @Field(() => String, { nullable: true, description: 'Why, where it was sent back or found to be a double.' })
  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Property({ type: 'uuid' })
  organisationId!: string;

  /** The member who took it. */
  @AccessColumn({ type: 'uuid' })
  memberId!: string;

  get recordId(): string {
    return this.incidentId;
  }
}
