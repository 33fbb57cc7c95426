import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';
import { Statement } from './statement.entity.js';

@ObjectType({ description: 'What a mutation of a statement came to.', simpleResolvers: true })
export class StatementPayload {
  @Field(() => Statement, {
    nullable: true,
    description: 'The statement as it stands now; null when nothing was changed.',
  })
  statement?: Statement | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: UserError[];
}
