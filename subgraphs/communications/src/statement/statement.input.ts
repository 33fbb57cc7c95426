import { HandlingInput } from '@hub/shared/values/handling.input';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { StatementKind } from './statement-kind.enum.js';

@InputType({ description: 'A statement to be drafted.' })
export class StatementInput {
  @Field(() => StatementKind, { description: 'What it is.' })
  kind!: StatementKind;

  @Field(() => String, { defaultValue: 'fr', description: 'Language, BCP 47: fr or en.' })
  language!: string;

  @Field(() => String, { description: 'Headline, one line of at most 200 characters.' })
  headline!: string;

  @Field(() => String, { description: 'Text, at most 20,000 characters.' })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For editors only, not for publication (ninjs edNote), at most 2,000 characters.',
  })
  editorNote?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Alerts it is about, at most 20, which the author may see. Its label may not be wider than theirs.',
  })
  aboutAlertIds?: string[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Embargo: not to be published before; in the future.' })
  embargoedUntil?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its time is over; in the future, after the embargo.',
  })
  expiresAt?: Date | null;

  @Field(() => Int, { defaultValue: 5, description: 'From 1, the most urgent, to 9 (ninjs urgency).' })
  urgency!: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Firms it names, at most 20, which the author may see. Each of them must clear it.',
  })
  namedFirmIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Member who speaks for it, whom the author may see.' })
  spokespersonId?: string | null;

  @Field(() => Boolean, { description: 'Whether it touches an open investigation; the police must then clear it.' })
  concernsOpenInvestigation!: boolean;

  @Field(() => Boolean, { description: 'Whether a person is mentioned; it must then be cleared in law.' })
  mentionsPerson!: boolean;

  @Field(() => HandlingInput, {
    description: 'Handling envelope. Only TLP:CLEAR is ever published; an internal notice also with TLP:GREEN.',
  })
  handling!: HandlingInput;

  @Field(() => ID, {
    description:
      'Chosen by the caller, at most 100 characters: the same id twice from the same member is the same statement.',
  })
  clientMutationId!: string;
}
