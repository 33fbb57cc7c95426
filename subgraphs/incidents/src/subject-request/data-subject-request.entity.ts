import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { SUBJECT_REQUEST_RULES } from './subject-request-rules.js';

/**
 * That an officer answers a person who asked what is kept of it (GDPR art. 15): while it is open, the officer who opened it reads the one
 * record it is about. It ends by itself and is never opened again.
 */
@ObjectType({
  description:
    "A data subject's request [demande d'accès], for which the data protection officer who opened it reads one incident until it is closed or ends.",
  simpleResolvers: true,
})
@Entity({ tableName: 'data_subject_request', schema: 'incidents' })
@Index({ properties: ['organisationId', 'openedAt', 'id'] })
@Index({ properties: ['incidentId'] })
@Unique({ properties: ['memberId', 'clientMutationId'] })
@Check(SUBJECT_REQUEST_RULES.referenceOfAnOfficer)
@Check(SUBJECT_REQUEST_RULES.endsAfterItBegins)
export class DataSubjectRequest {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: "The officer's own file number." })
  @Property({ type: 'text' })
  requestReference!: string;

  /** Null once what it is about is taken back or erased: then nothing is to be read of it. */
  @Property({ type: 'uuid', nullable: true })
  incidentId!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was opened.' })
  @Property({ type: 'timestamptz', length: 3 })
  openedAt!: Date;

  @Field(() => GraphQLDateTime, {
    description:
      'When it ends by itself: with the last hour of the same date of the next month, in France (GDPR art. 12(3)).',
  })
  @Property({ type: 'timestamptz', length: 3 })
  endsAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was closed; null of what nobody closed.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  closedAt!: Date | null;

  @Property({ type: 'uuid' })
  organisationId!: string;

  /** The officer who opened it, and reads what it is about. */
  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'text' })
  clientMutationId!: string;

  /** Of what was sent: the same key with other content is no repetition. Null once that is erased, with what it is about. */
  @Property({ type: 'text', nullable: true })
  digest!: string | null;
}
