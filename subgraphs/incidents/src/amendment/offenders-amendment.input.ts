import { Field, InputType, Int } from 'type-graphql';
import { VehicleInput } from '../declaration/vehicle.input.js';
import { WeaponKind } from '../incident/weapon-kind.enum.js';
import { ReasonOfPart } from './reason-of-part.js';

@InputType({
  description: 'What was seen of those who did it, as is known by now. What is left out is not known any more.',
})
export class OffendersAmendmentInput {
  @Field(() => Int, { nullable: true, description: 'At least how many offenders.' })
  offendersMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most how many offenders.' })
  offendersMax?: number | null;

  @Field(() => [WeaponKind], { nullable: true, description: 'What was used or shown as a weapon.' })
  weapons?: WeaponKind[] | null;

  @Field(() => [VehicleInput], { nullable: true, description: 'All vehicles the offenders used, at most 10.' })
  vehicles?: VehicleInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'At most 20 descriptors by their codes in offenderDescriptors; for the police, never for peers.',
  })
  descriptors?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'How long the offenders were on the premises, in seconds.' })
  onSceneSeconds?: number | null;

  @ReasonOfPart()
  reason!: string;
}
