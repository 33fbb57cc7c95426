import { HandlingInput } from '@hub/shared/values/handling.input';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { PoliceIdentityInput } from '../subject/police-identity.input.js';
import { AlertExercise } from './alert-exercise.enum.js';
import { AlertKind } from './alert-kind.enum.js';
import { Certainty } from './certainty.enum.js';
import { ResponseType } from './response-type.enum.js';
import { Severity } from './severity.enum.js';
import { Urgency } from './urgency.enum.js';

@InputType({
  description: 'An alert being drafted. Label and audience are fixed with the draft: there is no moment without them.',
})
export class AlertInput {
  @Field(() => AlertKind, { description: 'What it warns of.' })
  kind!: AlertKind;

  @Field(() => Urgency, { description: 'When to act.' })
  urgency!: Urgency;

  @Field(() => Severity, { description: 'How grave it is.' })
  severity!: Severity;

  @Field(() => Certainty, { description: 'How sure its author is.' })
  certainty!: Certainty;

  @Field(() => [ResponseType], { description: 'What the reader is asked to do.' })
  responses!: ResponseType[];

  @Field(() => String, { description: 'What it is about, in one line of at most 160 characters.' })
  headline!: string;

  @Field(() => String, { description: 'What to do [consigne], at most 1,000 characters.' })
  instruction!: string;

  @Field(() => String, { nullable: true, description: 'What happened, at most 4,000 characters; not for the press.' })
  description?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When what it warns of is expected to begin.' })
  onset?: Date | null;

  @Field(() => GraphQLDateTime, {
    description: 'From when it is no longer in force: after the onset, within a year, within 90 days about a person.',
  })
  expiresAt!: Date;

  @Field(() => [ID], { description: 'INSEE codes of 1 to 50 areas it is about.' })
  areaCodes!: string[];

  @Field(() => [ID], { nullable: true, description: 'Codes of at most 20 methods of the catalogue.' })
  modusOperandi?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Behaviour, clothing and objects of persons: at most 20, each at most 120 characters.',
  })
  descriptors?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Height as a band in centimetres, e.g. 170-180.' })
  heightBandCm?: string | null;

  @Field(() => String, { nullable: true, description: 'Make of a vehicle.' })
  vehicleMake?: string | null;

  @Field(() => String, { nullable: true, description: 'Model of a vehicle.' })
  vehicleModel?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour of a vehicle.' })
  vehicleColour?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Plate of a vehicle. From a firm it stays with the firm and the police.',
  })
  plate?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Release the plate to firms; police services only.' })
  releasePlate!: boolean;

  @Field(() => PoliceIdentityInput, { nullable: true, description: 'Who a person is; police services only.' })
  identity?: PoliceIdentityInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Incidents it is built on, at most 100. It takes the strictest label among them.',
  })
  basedOnIncidentIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of a firm: whether the observatory publishes the alert, so that peers do not learn who wrote it; true unless the firm says otherwise. Police and secretariat publish themselves.',
  })
  delegateToObservatory?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Organisations it is addressed to, at most 100: at least one with TLP:AMBER and TLP:AMBER+STRICT, none with TLP:RED; with TLP:GREEN and TLP:CLEAR it narrows the audience to them.',
  })
  audienceOrganisationIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Members it is addressed to, at most 100: with TLP:RED only.' })
  audienceMemberIds?: string[] | null;

  @Field(() => AlertExercise, { defaultValue: AlertExercise.ACTUAL, description: 'Whether it is meant in earnest.' })
  exercise!: AlertExercise;

  @Field(() => HandlingInput, { description: 'What its readers may do with it.' })
  handling!: HandlingInput;

  @Field(() => ID, {
    description: "The member's own key of this request, at most 100 characters: sent twice, it makes one alert.",
  })
  clientMutationId!: string;
}
