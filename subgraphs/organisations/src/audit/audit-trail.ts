import { connectionOf } from '@hub/shared/pagination/connection';
import { Field, ObjectType } from 'type-graphql';
import { AuditEntry } from './audit-entry.entity.js';

@ObjectType({
  description: 'A page of the access log, the latest line first (Relay cursor connection).',
  simpleResolvers: true,
})
export class AuditTrail extends connectionOf(AuditEntry, 'AuditEntry') {
  @Field(() => Boolean, {
    description:
      'Whether every line between the first and the last of this page is there and as it was sealed. The whole log, and what was written down outside the database, is compared by `npm run audit:verify`.',
  })
  chainValid!: boolean;
}
