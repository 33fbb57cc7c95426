import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A member of the organisations subgraph: its key and nothing else. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'A person or service account of a party. Unknown to other firms.', simpleResolvers: true })
export class Member {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  id: string;
}
