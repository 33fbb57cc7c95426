import { Field, InputType } from 'type-graphql';
import { EmergencyCallInput } from '../declaration/emergency-call.input.js';
import { HarmInput } from '../declaration/harm.input.js';
import { TimeIntervalInput } from '../declaration/time-interval.input.js';
import { CallOutcomeInput } from './call-outcome.input.js';
import { LossAmendmentInput } from './loss-amendment.input.js';

@InputType({
  description:
    'What is corrected of an incident. A part that is left out stays as it is; of a part that is given all is as given.',
})
export class AmendmentInput {
  @Field(() => TimeIntervalInput, { nullable: true, description: 'When it happened; its firm amends it.' })
  occurred?: TimeIntervalInput | null;

  @Field(() => LossAmendmentInput, { nullable: true, description: 'The loss; its firm amends it.' })
  loss?: LossAmendmentInput | null;

  @Field(() => HarmInput, { nullable: true, description: 'What it did to people; its firm amends it.' })
  harm?: HarmInput | null;

  @Field(() => EmergencyCallInput, { nullable: true, description: 'How help was called; its firm amends it.' })
  emergencyCall?: EmergencyCallInput | null;

  @Field(() => CallOutcomeInput, {
    nullable: true,
    description: 'How the call came out; the police in whose territory it happened amend it.',
  })
  callOutcome?: CallOutcomeInput | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of the catalogue of methods, at most 20; its firm, the secretariat and the police in scope amend them.',
  })
  modusOperandi?: string[] | null;
}
