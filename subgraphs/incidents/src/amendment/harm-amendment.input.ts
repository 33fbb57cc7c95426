import { InputType } from 'type-graphql';
import { HarmInput } from '../declaration/harm.input.js';
import { ReasonOfPart } from './reason-of-part.js';

@InputType({ description: 'What it did to people, as is known by now.' })
export class HarmAmendmentInput extends HarmInput {
  @ReasonOfPart()
  reason!: string;
}
