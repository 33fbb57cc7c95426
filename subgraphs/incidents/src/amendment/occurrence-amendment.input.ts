import { InputType } from 'type-graphql';
import { TimeIntervalInput } from '../declaration/time-interval.input.js';
import { ReasonOfPart } from './reason-of-part.js';

@InputType({ description: 'When it happened, as is known by now.' })
export class OccurrenceAmendmentInput extends TimeIntervalInput {
  @ReasonOfPart()
  reason!: string;
}
