import { Field, InputType } from 'type-graphql';
import { CallOutcomeInput } from './call-outcome.input.js';
import { EmergencyCallAmendmentInput } from './emergency-call-amendment.input.js';
import { GoodsAmendmentInput } from './goods-amendment.input.js';
import { HarmAmendmentInput } from './harm-amendment.input.js';
import { LossAmendmentInput } from './loss-amendment.input.js';
import { MethodsAmendmentInput } from './methods-amendment.input.js';
import { NarrativeAmendmentInput } from './narrative-amendment.input.js';
import { OccurrenceAmendmentInput } from './occurrence-amendment.input.js';
import { OffendersAmendmentInput } from './offenders-amendment.input.js';

@InputType({
  description:
    'What is corrected of an incident, and why, part by part. A part that is left out stays as it is; of a part that is given all is as given.',
})
export class AmendmentInput {
  @Field(() => OccurrenceAmendmentInput, { nullable: true, description: 'When it happened; its firm amends it.' })
  occurred?: OccurrenceAmendmentInput | null;

  @Field(() => LossAmendmentInput, { nullable: true, description: 'The loss; its firm amends it.' })
  loss?: LossAmendmentInput | null;

  @Field(() => HarmAmendmentInput, { nullable: true, description: 'What it did to people; its firm amends it.' })
  harm?: HarmAmendmentInput | null;

  @Field(() => EmergencyCallAmendmentInput, { nullable: true, description: 'How help was called; its firm amends it.' })
  emergencyCall?: EmergencyCallAmendmentInput | null;

  @Field(() => CallOutcomeInput, {
    nullable: true,
    description: 'How the call came out; the police in whose territory it happened amend it.',
  })
  callOutcome?: CallOutcomeInput | null;

  @Field(() => MethodsAmendmentInput, {
    nullable: true,
    description: 'How it was done; its firm, the secretariat and the police in scope amend it.',
  })
  modusOperandi?: MethodsAmendmentInput | null;

  @Field(() => NarrativeAmendmentInput, { nullable: true, description: 'What happened, in words; its firm amends it.' })
  narrative?: NarrativeAmendmentInput | null;

  @Field(() => GoodsAmendmentInput, { nullable: true, description: 'What was taken; its firm amends it.' })
  stolenItems?: GoodsAmendmentInput | null;

  @Field(() => OffendersAmendmentInput, {
    nullable: true,
    description: 'What was seen of the offenders; its firm and the police in whose territory it happened amend it.',
  })
  offenders?: OffendersAmendmentInput | null;
}
