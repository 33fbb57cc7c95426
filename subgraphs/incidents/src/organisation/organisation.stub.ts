import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Organisation of the organisations subgraph: the key, and here the incidents. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A party to the agreement.', simpleResolvers: true })
export class Organisation {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  id: string;
}
