import { Field, InputType } from 'type-graphql';
import { ReasonOfPart } from './reason-of-part.js';
import { StolenItemAmendmentInput } from './stolen-item-amendment.input.js';

@InputType({ description: 'What was taken, thing by thing, as is known by now.' })
export class GoodsAmendmentInput {
  @Field(() => [StolenItemAmendmentInput], {
    description:
      'All that was taken, at most 500 things. A thing that is left out was not taken, and its serial answers no more; what is recorded as recovered is not left out.',
  })
  items!: StolenItemAmendmentInput[];

  @ReasonOfPart()
  reason!: string;
}
