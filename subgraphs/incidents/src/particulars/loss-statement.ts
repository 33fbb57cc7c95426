import { GraphQLDecimal } from '@hub/shared/values/decimal.scalar';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { LossBasis } from '../incident/loss-basis.enum.js';
import { LossCertainty } from '../incident/loss-certainty.enum.js';

@ObjectType({ description: 'What it cost the firm [préjudice].', simpleResolvers: true })
export class LossStatement {
  readonly recordId!: string;
  /** Null where nobody stated one. */
  readonly statedRecoveredEur!: string | null;
  /** Whether another took its place: what was recovered since is no part of it. */
  readonly isReplaced?: boolean;

  @Field(() => GraphQLDecimal, { description: 'Value taken, EUR.' })
  stolenEur!: string;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Damage to premises and fittings, EUR.' })
  damageEur!: string | null;

  @Field(() => LossBasis, { description: 'At which price it is stated.' })
  basis!: LossBasis;

  @Field(() => LossCertainty, { description: 'What it rests on.' })
  certainty!: LossCertainty;

  @Field(() => GraphQLLocalDate, { description: 'Day the figures are of.' })
  asOf!: string;

  @Field(() => Int, { nullable: true, description: 'How long the shop stayed shut, in hours.' })
  closureHours!: number | null;
}
