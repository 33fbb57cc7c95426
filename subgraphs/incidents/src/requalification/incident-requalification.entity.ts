import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { IncidentCategory } from '../incident/incident-category.enum.js';

/** One change of category, or of whether it was an attempt, and the reason for it. Statistics republish consolidated figures for it, so the history is kept. */
@ObjectType({ description: 'A change of category, or of whether it was an attempt, and why.', simpleResolvers: true })
@Entity({ tableName: 'incident_requalification', schema: 'incidents' })
@Index({ properties: ['incidentId', 'at'] })
export class IncidentRequalification {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  at!: Date;

  @Field(() => IncidentCategory, { description: 'The category it had.' })
  @Enum({ items: () => IncidentCategory })
  fromCategory!: IncidentCategory;

  @Field(() => IncidentCategory, { description: 'The category it got.' })
  @Enum({ items: () => IncidentCategory })
  toCategory!: IncidentCategory;

  @Field(() => Boolean, { description: 'Whether it was taken for an attempt [tentative].' })
  @Property({ type: 'boolean' })
  fromAttempted!: boolean;

  @Field(() => Boolean, { description: 'Whether it was an attempt.' })
  @Property({ type: 'boolean' })
  toAttempted!: boolean;

  @Field(() => String, { description: 'Why.' })
  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  /** The member who decided. */
  @AccessColumn({ type: 'uuid' })
  memberId!: string;

  get recordId(): string {
    return this.incidentId;
  }
}
