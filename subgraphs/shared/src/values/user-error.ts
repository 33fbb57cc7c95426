import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({
  description: 'Why a mutation changed nothing, in words meant for the person who sent it.',
  simpleResolvers: true,
})
export class UserError {
  @Field(() => String, { description: 'A stable code to act on, e.g. VERSION_CONFLICT.' })
  code!: string;

  @Field(() => [String], { nullable: true, description: 'The input field the rule is about, from the outside in.' })
  path!: string[] | null;

  @Field(() => String, {
    description:
      'The field and the rule in words, in the language the request asks for with `accept-language`: English or French, and English where it asks for neither.',
  })
  message!: string;
}
