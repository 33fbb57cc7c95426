import { AccessColumn } from '@hub/shared/access/access-column';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';

/** One step of an investigation. No status of it changes without its line here. */
@ObjectType({ description: 'A step of the investigation from one status to another.', simpleResolvers: true })
@Entity({ tableName: 'investigation_step', schema: 'incidents' })
@Index({ properties: ['incidentId', 'at'] })
@Index({ properties: ['caseId'] })
@Check({
  name: 'investigation_step_of_its_case',
  expression: `(case_id is not null) = (to_status = 'CLEARED')`,
})
export class InvestigationStep {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was said.' })
  @Property({ type: 'timestamptz', length: 3 })
  at!: Date;

  @Field(() => InvestigationStatus, { description: 'Where the investigation stood.' })
  @Enum({ items: () => InvestigationStatus })
  fromStatus!: InvestigationStatus;

  @Field(() => InvestigationStatus, { description: 'Where it stood then.' })
  @Enum({ items: () => InvestigationStatus })
  toStatus!: InvestigationStatus;

  /** What was cleared at once bears one: that many incidents the case cleared. */
  @Property({ type: 'uuid', nullable: true })
  caseId!: string | null;

  @Property({ type: 'uuid' })
  organisationId!: string;

  /** The member who took it. */
  @AccessColumn({ type: 'uuid' })
  memberId!: string;

  get recordId(): string {
    return this.incidentId;
  }
}
