import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';
import { Alert } from './alert.entity.js';

@ObjectType({ description: 'What became of a request to write an alert.', simpleResolvers: true })
export class AlertPayload {
  @Field(() => Alert, { nullable: true, description: 'The alert as it stands now; null when nothing was changed.' })
  alert?: Alert | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: UserError[];

  @Field(() => [UserError], { description: 'What was done otherwise than the sender may expect.' })
  warnings!: UserError[];
}
