import { GraphQLDecimal } from '@hub/shared/values/decimal.scalar';
import { Field, InputType } from 'type-graphql';
import { LossInput } from '../declaration/loss.input.js';
import { ReasonOfPart } from './reason-of-part.js';

@InputType({ description: 'What it cost the firm, as is known by now.' })
export class LossAmendmentInput extends LossInput {
  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'Value that came back, EUR; left out, it is what the things recorded as recovered are worth.',
  })
  recoveredEur?: string | null;

  @ReasonOfPart()
  reason!: string;
}
