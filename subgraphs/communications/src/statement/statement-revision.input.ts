import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A new wording of a statement. What is left out stays as it is.' })
export class StatementRevisionInput {
  @Field(() => String, { nullable: true, description: 'Headline, one line of at most 200 characters.' })
  headline?: string | null;

  @Field(() => String, { nullable: true, description: 'Text, at most 20,000 characters.' })
  body?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Note for editors, at most 2,000 characters; null takes it away.',
  })
  editorNote?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a person is mentioned in the new wording; decides whether it must be cleared in law.',
  })
  mentionsPerson?: boolean | null;
}
