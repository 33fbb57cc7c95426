import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A vehicle an alert is about.', simpleResolvers: true })
export class AlertVehicle {
  constructor(
    readonly recordId: string,
    make: string | null,
    model: string | null,
    colour: string | null,
  ) {
    this.make = make;
    this.model = model;
    this.colour = colour;
  }

  @Field(() => String, { nullable: true, description: 'Make.' })
  make: string | null;

  @Field(() => String, { nullable: true, description: 'Model.' })
  model: string | null;

  @Field(() => String, { nullable: true, description: 'Colour.' })
  colour: string | null;
}
