import { Field, InputType } from 'type-graphql';
import { ReasonOfPart } from './reason-of-part.js';

@InputType({ description: 'What happened, as it is told by now.' })
export class NarrativeAmendmentInput {
  @Field(() => String, {
    nullable: true,
    description: 'What happened, at most 5,000 characters; left out, or null, nothing is told of it any more.',
  })
  text?: string | null;

  @ReasonOfPart()
  reason!: string;
}
