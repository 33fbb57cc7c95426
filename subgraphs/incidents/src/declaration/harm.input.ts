import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'What it did to people.' })
export class HarmInput {
  @Field(() => Boolean, { description: 'Whether anybody was injured or killed: the one thing peers learn of it.' })
  anyInjured!: boolean;

  @Field(() => Int, { nullable: true, description: 'Persons lightly injured; left out when unknown.' })
  lightlyInjured?: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons seriously injured; left out when unknown.' })
  seriouslyInjured?: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons killed; left out when unknown.' })
  killed?: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons held [personnes séquestrées].' })
  confinedPersons?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether psychological support was offered.' })
  psychologicalSupportOffered?: boolean | null;
}
