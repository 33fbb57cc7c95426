import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { ReasonOfPart } from './reason-of-part.js';

@InputType({
  description:
    'How a call came out, as the police know it. What is left out stays as it is; what is given as null is not known any more.',
})
export class CallOutcomeInput {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the first patrol arrived.' })
  arrivedAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the call turned out to be unfounded.' })
  unfounded?: boolean | null;

  @ReasonOfPart()
  reason!: string;
}
