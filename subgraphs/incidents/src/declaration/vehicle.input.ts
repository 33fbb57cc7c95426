import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A vehicle the offenders used. At least one field is given.' })
export class VehicleInput {
  @Field(() => String, { nullable: true, description: 'Make, at most 60 characters.' })
  make?: string | null;

  @Field(() => String, { nullable: true, description: 'Model, at most 60 characters.' })
  model?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour, at most 60 characters.' })
  colour?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Plate: kept for the firm and for police in their scope, never shown to peers or secretariat.',
  })
  plate?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was reported stolen.' })
  reportedStolen?: boolean | null;
}
