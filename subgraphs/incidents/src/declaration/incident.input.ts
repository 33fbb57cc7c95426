import { HandlingInput } from '@hub/shared/values/handling.input';
import { Field, ID, InputType, Int } from 'type-graphql';
import { StolenItemInput } from '../goods/stolen-item.input.js';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { WeaponKind } from '../incident/weapon-kind.enum.js';
import { ComplaintInput } from './complaint.input.js';
import { EmergencyCallInput } from './emergency-call.input.js';
import { HarmInput } from './harm.input.js';
import { LossInput } from './loss.input.js';
import { TimeIntervalInput } from './time-interval.input.js';
import { VehicleInput } from './vehicle.input.js';

@InputType({ description: 'The declaration of an event. What is not known is left out.' })
export class IncidentInput {
  @Field(() => ID, { description: "The premises it happened at; the member's own firm's." })
  premisesId!: string;

  @Field(() => IncidentCategory, { description: 'What kind of event it is.' })
  category!: IncidentCategory;

  @Field(() => Boolean, { description: 'Whether it remained an attempt.' })
  attempted!: boolean;

  @Field(() => TimeIntervalInput, { description: 'When it happened.' })
  occurred!: TimeIntervalInput;

  @Field(() => LossInput, { nullable: true, description: 'What it cost.' })
  loss?: LossInput | null;

  @Field(() => [StolenItemInput], {
    nullable: true,
    description:
      'What was taken, at most 500 things; together worth no more than the loss, unless that is a first estimate.',
  })
  stolenItems?: StolenItemInput[] | null;

  @Field(() => HarmInput, { nullable: true, description: 'What it did to people.' })
  harm?: HarmInput | null;

  @Field(() => [ID], { nullable: true, description: 'How it was done: at most 20 codes of the catalogue.' })
  modusOperandi?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, at most 5,000 characters; peers do not read it.',
  })
  narrative?: string | null;

  @Field(() => Int, { nullable: true, description: 'At least how many offenders.' })
  offendersMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most how many offenders.' })
  offendersMax?: number | null;

  @Field(() => [WeaponKind], { nullable: true, description: 'What was used or shown as a weapon.' })
  weapons?: WeaponKind[] | null;

  @Field(() => [VehicleInput], { nullable: true, description: 'At most 10 vehicles the offenders used.' })
  vehicles?: VehicleInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'At most 20 descriptors by their codes in offenderDescriptors, e.g. CLO-FULL-FACE-HELMET; for the police, never for peers.',
  })
  descriptors?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'How long the offenders were on the premises, in seconds.' })
  onSceneSeconds?: number | null;

  @Field(() => EmergencyCallInput, { nullable: true, description: 'How help was called.' })
  emergencyCall?: EmergencyCallInput | null;

  @Field(() => ComplaintInput, { nullable: true, description: 'The complaint.' })
  complaint?: ComplaintInput | null;

  @Field(() => HandlingInput, { description: 'What readers may do with it.' })
  handling!: HandlingInput;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Organisations it is addressed to, at most 100; with TLP:AMBER and TLP:AMBER+STRICT only. The police in their scope and the secretariat read it in any case.',
  })
  audienceOrganisationIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Members it is addressed to, at most 100; with TLP:RED only.' })
  audienceMemberIds?: string[] | null;

  @Field(() => ID, {
    description:
      "The member's own key of this request, at most 100 characters: sent twice, it is one incident. Each edit of a draft has a key of its own.",
  })
  clientMutationId!: string;
}
