import { InputType } from 'type-graphql';
import { EmergencyCallInput } from '../declaration/emergency-call.input.js';
import { ReasonOfPart } from './reason-of-part.js';

@InputType({ description: 'How help was called, as is known by now.' })
export class EmergencyCallAmendmentInput extends EmergencyCallInput {
  @ReasonOfPart()
  reason!: string;
}
