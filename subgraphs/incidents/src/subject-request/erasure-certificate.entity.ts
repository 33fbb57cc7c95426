import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * That what a data subject asked about was erased (GDPR art. 17), as the officer can show it: of what it held it keeps the kinds alone. The
 * database writes it with the erasure, and nobody alters it.
 */
@ObjectType({
  description:
    "That a record was erased at a data subject's request: which and when, by whom, and what kinds of content it held; never what these said.",
  simpleResolvers: true,
})
@Entity({ tableName: 'erasure_certificate', schema: 'incidents' })
@Index({ properties: ['recordId'] })
export class ErasureCertificate {
  /** The request that it answers. Two that were open for one record have one each, of the same erasure. */
  @PrimaryKey({ type: 'uuid' })
  requestId!: string;

  @Field(() => ID, { description: 'Identifier of the incident that was erased.' })
  @Property({ type: 'uuid', fieldName: 'incident_id' })
  recordId!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was erased.' })
  @Property({ type: 'timestamptz', length: 3 })
  erasedAt!: Date;

  @Field(() => [String], {
    description:
      'Kinds of what was erased, by the parts of the record that held any of it, e.g. IncidentParticulars. Of IncidentEvidence the files themselves go with the next run of the job that erases files.',
  })
  @Property({ type: 'text[]' })
  categories!: string[];

  @Field(() => ID, { description: 'The member who erased it, as the access log names it.' })
  @Property({ type: 'uuid' })
  executedBy!: string;
}
