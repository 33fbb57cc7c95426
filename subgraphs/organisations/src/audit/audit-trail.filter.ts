import type { AuditOperation } from '@hub/shared/audit/audit-operation';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { AuditOperationEnum } from './audit-operation.enum.js';

@InputType({
  description: 'Which lines of the access log. What is left out does not narrow; what is given must hold together.',
})
export class AuditTrailFilter {
  @Field(() => ID, { nullable: true, description: 'Only about this record.' })
  recordId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what members of this organisation did.' })
  actorOrganisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this member did.' })
  actorId?: string | null;

  @Field(() => AuditOperationEnum, { nullable: true, description: 'Only this operation.' })
  operation?: AuditOperation | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what was refused, or only what was done.' })
  refused?: boolean | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Not before.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Before.' })
  to?: Date | null;
}
