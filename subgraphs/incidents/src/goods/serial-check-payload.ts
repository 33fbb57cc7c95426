import { UserError } from '@hub/shared/values/user-error';
import { Field, Int, ObjectType } from 'type-graphql';
import { SerialCheck } from './serial-check.js';

@ObjectType({ description: 'What became of a request to check a serial.', simpleResolvers: true })
export class SerialCheckPayload {
  @Field(() => SerialCheck, { nullable: true, description: 'The answer; null when nothing was checked.' })
  check?: SerialCheck | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With RATE_LIMITED: in how many seconds the next check is possible.',
  })
  retryAfterSeconds?: number | null;

  @Field(() => [UserError], { description: 'Why nothing was checked; empty when it was.' })
  errors!: UserError[];
}
