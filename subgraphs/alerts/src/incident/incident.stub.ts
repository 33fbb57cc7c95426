import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An incident of the incidents subgraph: its key, and here the alerts built on it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'An event declared by a firm.', simpleResolvers: true })
export class Incident {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  id: string;
}
