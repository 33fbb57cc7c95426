import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({
  description:
    'A field withheld from this viewer by the law. Derived from the law and the viewer alone, never from whether there is a value.',
  simpleResolvers: true,
})
export class Redaction {
  @Field(() => String, { description: 'The field, e.g. `place.address`.' })
  path!: string;

  @Field(() => String, { description: 'Reason codes of the access table, e.g. `X1 X2`.' })
  reason!: string;
}
