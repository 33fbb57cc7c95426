import { Field, ObjectType } from 'type-graphql';
import type { SharedVehicle } from '../incident/shared-vehicle.js';

@ObjectType({ description: 'A vehicle the offenders used.', simpleResolvers: true })
export class VehicleDescriptor {
  readonly recordId: string;

  @Field(() => String, { nullable: true, description: 'Make.' })
  make: string | null;

  @Field(() => String, { nullable: true, description: 'Model.' })
  model: string | null;

  @Field(() => String, { nullable: true, description: 'Colour.' })
  colour: string | null;

  @Field(() => String, { nullable: true, description: 'Plate: for the firm it happened to and police in their scope.' })
  plate: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was reported stolen.' })
  reportedStolen: boolean | null;

  constructor(recordId: string, seen: SharedVehicle | undefined, plate: string | null | undefined) {
    this.recordId = recordId;
    this.make = seen?.make ?? null;
    this.model = seen?.model ?? null;
    this.colour = seen?.colour ?? null;
    this.plate = plate ?? null;
    this.reportedStolen = seen?.reportedStolen ?? null;
  }
}
