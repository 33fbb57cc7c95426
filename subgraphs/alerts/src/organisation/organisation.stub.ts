import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An organisation of the organisations subgraph: its key and nothing else. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({
  description:
    'A party to the agreement: firm, police service, press office, observatory, trade body. A firm does not exist for another firm unless it agreed to be listed.',
  simpleResolvers: true,
})
export class Organisation {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  id: string;
}
