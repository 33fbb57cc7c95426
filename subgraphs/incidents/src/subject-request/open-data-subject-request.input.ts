import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'What a data subject asks about, and under which number the officer answers.' })
export class OpenDataSubjectRequestInput {
  @Field(() => String, {
    description: 'The incident: its identifier, or the reference people quote, e.g. INC-7F3K-9QXM.',
  })
  incident!: string;

  @Field(() => String, {
    description: "The officer's own file number: letters, year and number, e.g. DSR-2010-004.",
  })
  requestReference!: string;

  @Field(() => ID, {
    description: 'A key of your own, at most 100 characters: the same key twice is one request.',
  })
  clientMutationId!: string;
}
