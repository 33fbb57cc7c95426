import { Field, ObjectType } from 'type-graphql';
import { SerialAnswer } from './serial-answer.enum.js';

@ObjectType({
  description:
    'What a check of a serial tells: whether it was reported stolen, and whom to call. Not by whom, when or where.',
  simpleResolvers: true,
})
export class SerialCheck {
  /** Of the check: what the access log names. */
  readonly recordId: string;
  readonly contactId: string | null;
  readonly answerableIds: readonly string[];

  @Field(() => SerialAnswer, { description: 'What is known.' })
  answer: SerialAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'The reference to quote to the police; the same at every check, and no reference of an incident.',
  })
  reference: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the thing was reported under another brand than was asked for: another spelling, or another thing with the same serial. Look at the piece. Null when nothing is known, or no brand was given here or there.',
  })
  brandDiffers: boolean | null;

  constructor(
    recordId: string,
    told: {
      readonly answer: SerialAnswer;
      readonly reference: string | null;
      readonly brandDiffers: boolean | null;
      readonly contactId: string | null;
      readonly answerableIds: readonly string[];
    },
  ) {
    this.recordId = recordId;
    this.answer = told.answer;
    this.reference = told.reference;
    this.brandDiffers = told.brandDiffers;
    this.contactId = told.contactId;
    this.answerableIds = told.answerableIds;
  }
}
