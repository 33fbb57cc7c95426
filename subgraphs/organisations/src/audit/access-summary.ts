import type { AuditOperation } from '@hub/shared/audit/audit-operation';
import { Field, Int, ObjectType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.js';
import { AuditOperationEnum } from './audit-operation.enum.js';

@ObjectType({
  description: 'How often an organisation looked into the records of the viewer in a month.',
  simpleResolvers: true,
})
export class AccessSummary {
  @Field(() => String, { description: 'The month, e.g. 2026-11, in Paris.' })
  month!: string;

  @Field(() => Organisation, {
    nullable: true,
    description:
      'Who looked; null when it is none the viewer may see, and for what the hub does by itself, as it archives and erases.',
  })
  service!: Organisation | null;

  @Field(() => AuditOperationEnum, { description: 'What was done.' })
  operation!: AuditOperation;

  @Field(() => Int, { description: 'How many records, each counted once per request.' })
  count!: number;
}
