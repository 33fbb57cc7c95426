import { GraphQLDecimal } from '@hub/shared/values/decimal.scalar';
import { Field, InputType, Int } from 'type-graphql';
import { LossBasis } from '../incident/loss-basis.enum.js';
import { LossCertainty } from '../incident/loss-certainty.enum.js';

@InputType({ description: 'What it cost the firm, as known today.' })
export class LossInput {
  @Field(() => GraphQLDecimal, { description: 'Value taken, EUR; zero for an attempt.' })
  stolenEur!: string;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Damage to premises and fittings, EUR.' })
  damageEur?: string | null;

  @Field(() => LossBasis, { description: 'At which price it is stated.' })
  basis!: LossBasis;

  @Field(() => LossCertainty, { description: 'What it rests on.' })
  certainty!: LossCertainty;

  @Field(() => Int, { nullable: true, description: 'How long the shop stays shut, in hours.' })
  closureHours?: number | null;
}
