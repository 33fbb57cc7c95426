import { Field, InputType } from 'type-graphql';
import { ReasonOfPart } from './reason-of-part.js';

@InputType({ description: 'How it was done, as is known by now.' })
export class MethodsAmendmentInput {
  @Field(() => [String], { description: 'Codes of the catalogue of methods, at most 20.' })
  codes!: string[];

  @ReasonOfPart()
  reason!: string;
}
