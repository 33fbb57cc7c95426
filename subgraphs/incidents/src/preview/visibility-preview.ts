import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What one audience would read of an incident once it is validated.', simpleResolvers: true })
export class VisibilityPreview {
  @Field(() => String, {
    description: 'owner, peers, local police, Prefecture, OCLCO, secretariat, press or public.',
  })
  audience!: string;

  @Field(() => [String], { description: 'Fields it reads as they are, by their path in an Incident.' })
  visibleFields!: string[];

  @Field(() => [String], { description: 'Fields of which it is given a coarser value: the half-day, the lifted area.' })
  coarsenedFields!: string[];

  @Field(() => [String], {
    description: 'Fields it does not read; all of them where there is no such incident for it.',
  })
  hiddenFields!: string[];

  @Field(() => [String], { description: 'Codes of the rules for which fields are hidden or coarsened.' })
  legalReasons!: string[];
}
