import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Premises of the organisations subgraph: the key, and here the incidents. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A place of business of a firm.', simpleResolvers: true })
export class Premises {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  id: string;
}
