import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'How a call came out, as the police know it; what is left out stays as it is.' })
export class CallOutcomeInput {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the first patrol arrived.' })
  arrivedAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the call turned out to be unfounded.' })
  unfounded?: boolean | null;
}
