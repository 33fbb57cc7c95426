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

  constructor(
    recordId: string,
    told: {
      readonly answer: SerialAnswer;
      readonly reference: string | null;
      readonly contactId: string | null;
      readonly answerableIds: readonly string[];
    },
  ) {
    this.recordId = recordId;
    this.answer = told.answer;
    this.reference = told.reference;
    this.contactId = told.contactId;
    this.answerableIds = told.answerableIds;
  }
}
