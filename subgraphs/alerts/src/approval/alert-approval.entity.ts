import { Check, Entity, Enum, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ApprovalDecision } from './approval-decision.enum.js';

/** One decision on an alert, by somebody who did not write it. */
@ObjectType('Approval', { description: 'The decision of one reviewer on an alert.', simpleResolvers: true })
@Entity({ tableName: 'alert_approval', schema: 'alerts' })
@Unique({ properties: ['alertId', 'alertVersion'] })
@Check({ name: 'alert_approval_rejected_with_reason', expression: `decision <> 'REJECTED' or comment is not null` })
export class AlertApproval {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  alertId!: string;

  @Field(() => Int, { description: 'The version of the alert that was decided on.' })
  @Property({ type: 'int' })
  alertVersion!: number;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  at!: Date;

  @Field(() => ApprovalDecision, { description: 'What was decided.' })
  @Enum({ items: () => ApprovalDecision })
  decision!: ApprovalDecision;

  @Field(() => String, { nullable: true, description: 'Why, in words; always there for a rejection.' })
  @Property({ type: 'text', nullable: true })
  comment!: string | null;
}
