import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';
import { DataSubjectRequest } from './data-subject-request.entity.js';

@ObjectType({ description: "What became of a step of a data subject's request.", simpleResolvers: true })
export class DataSubjectRequestPayload {
  @Field(() => DataSubjectRequest, {
    nullable: true,
    description: 'The request as it stands now; null when nothing was changed.',
  })
  request?: DataSubjectRequest | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: UserError[];
}
