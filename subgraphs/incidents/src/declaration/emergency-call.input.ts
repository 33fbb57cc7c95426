import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { CallItem } from '../incident/call-item.enum.js';
import { EmergencyPath } from '../incident/emergency-path.enum.js';

@InputType({
  description:
    'How help was called: first sign, call, arrival, in this order, from a day before occurred.from to seven days after occurred.to.',
})
export class EmergencyCallInput {
  @Field(() => EmergencyPath, { description: 'How help was called.' })
  path!: EmergencyPath;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the first sign was noticed.' })
  firstSignAt?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the call was made.' })
  calledAt?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the first patrol arrived.' })
  arrivedAt?: Date | null;

  @Field(() => [CallItem], { nullable: true, description: 'What the caller was able to say.' })
  itemsGiven?: CallItem[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the alarm was verified before the call.' })
  verifiedBeforeCall?: boolean | null;
}
