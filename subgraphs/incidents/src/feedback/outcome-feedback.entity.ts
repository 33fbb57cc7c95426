import { AccessColumn } from '@hub/shared/access/access-column';
import { Handling } from '@hub/shared/values/handling';
import { Check, Embedded, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { FEEDBACK_RULES } from './feedback-rules.js';

/** What became of a report: owed to the firm that filed it, and for nobody beyond it and the authorities. Written once. */
@ObjectType({
  description: "What became of a report [retour d'information]; owed to the firm that filed it.",
  simpleResolvers: true,
})
@Entity({ tableName: 'outcome_feedback', schema: 'incidents' })
@Index({ properties: ['incidentId', 'at', 'id'] })
@Index({ properties: ['changedIn', 'at', 'incidentId'] })
@Check(FEEDBACK_RULES.restrictionInWords)
@Check(FEEDBACK_RULES.forOneFirm)
export class OutcomeFeedback {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was given.' })
  @Property({ type: 'timestamptz', length: 3 })
  at!: Date;

  /** The service that gave it. */
  @Property({ type: 'uuid' })
  organisationId!: string;

  /** Null once the firm has taken its report back. */
  @Field(() => String, { nullable: true, description: 'What the service says; read `notice` with it.' })
  @Property({ type: 'text', nullable: true })
  text!: string | null;

  @Field(() => Handling, { description: 'What the firm may do with it.' })
  @Embedded(() => Handling, { prefix: 'handling_' })
  handling!: Handling;

  /** The member who gave it. */
  @AccessColumn({ type: 'uuid' })
  memberId!: string;

  /** Where it stands in the order of changes. The database writes it. */
  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  get recordId(): string {
    return this.incidentId;
  }
}
