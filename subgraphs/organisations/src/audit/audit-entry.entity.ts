import type { AuditOperation } from '@hub/shared/audit/audit-operation';
import { Purpose } from '@hub/shared/viewer/purpose.enum';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { AuditOperationEnum } from './audit-operation.enum.js';

/** The access log of all subgraphs, each line with its seal. It is no table of this subgraph: the policies of schema `audit` guard it. */
const ENTRIES = `
  select e.id, e.at, e.subgraph, e.operation, e.refusal, e.record_type, e.record_id, e.field_classes, e.recipient_ids, e.actor_id,
         e.actor_organisation_id, e.actor_role, e.agreement_id, e.purpose, e.justification, e.request_id,
         s.number::float8 as number, encode(s.hash, 'hex') as hash, encode(p.hash, 'hex') as previous_hash
    from audit.audit_entry e
    left join audit.audit_seal s on s.entry_id = e.id
    left join audit.audit_seal p on p.number = s.number - 1`;

@ObjectType({
  description:
    'One line of the access log [journal]: who did what with which record, when, and why. It holds identifiers and classes of fields, never a value (Directive (EU) 2016/680, art. 25).',
  simpleResolvers: true,
})
@Entity({ expression: ENTRIES })
export class AuditEntry {
  @Field(() => ID, { description: 'Identifier of the line (UUID version 4).' })
  @Property({ type: 'uuid' })
  id!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  @Property({ type: 'datetime' })
  at!: Date;

  @Field(() => String, { description: 'The part of the hub in which it happened.' })
  @Property({ type: 'text' })
  subgraph!: string;

  @Field(() => AuditOperationEnum, { description: 'What was done, or attempted.' })
  @Property({ type: 'text' })
  operation!: AuditOperation;

  @Field(() => String, { nullable: true, description: 'Why it was refused, as a code; null for what was done.' })
  @Property({ type: 'text', nullable: true })
  refusal!: string | null;

  @Field(() => String, { description: 'Type of the record; of a refused attempt, Query or Mutation.' })
  @Property({ type: 'text' })
  recordType!: string;

  @Field(() => String, { description: 'Identifier of the record; empty when a refused attempt named none.' })
  @Property({ type: 'text' })
  recordId!: string;

  @Field(() => [String], { description: 'Fields that were read, or what was changed; never their values.' })
  @Property({ type: 'text[]' })
  fieldClasses!: string[];

  @Field(() => [ID], { description: 'Organisations it was handed to, where they were named.' })
  @Property({ type: 'uuid[]' })
  recipientIds!: string[];

  @Field(() => ID, { description: 'The member who did it.' })
  @Property({ type: 'uuid' })
  actorId!: string;

  @Field(() => ID, { description: "The member's organisation." })
  @Property({ type: 'uuid' })
  actorOrganisationId!: string;

  @Field(() => String, { description: 'Role in which the member acted.' })
  @Property({ type: 'text' })
  actorRole!: string;

  @Field(() => ID, { nullable: true, description: 'Sharing agreement on which the right rested.' })
  @Property({ type: 'uuid', nullable: true })
  agreementId!: string | null;

  @Field(() => Purpose, { nullable: true, description: 'Purpose that was stated.' })
  @Property({ type: 'text', nullable: true })
  purpose!: Purpose | null;

  @Field(() => String, { nullable: true, description: 'Justification that was given.' })
  @Property({ type: 'text', nullable: true })
  justification!: string | null;

  @Field(() => String, { description: 'Request it was part of.' })
  @Property({ type: 'text' })
  requestId!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Its number in the chain: a whole number; null for the moment until it is sealed.',
  })
  @Property({ type: 'double', nullable: true })
  number!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its seal: SHA-256 in hexadecimal over number, previous seal and content (RFC 8785).',
  })
  @Property({ type: 'text', nullable: true })
  hash!: string | null;

  @Field(() => String, { nullable: true, description: 'Seal of the line before; null for the first line.' })
  @Property({ type: 'text', nullable: true })
  previousHash!: string | null;
}
