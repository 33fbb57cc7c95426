import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An alert of the alerts subgraph: its key, and here the statements about it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A warning to those it is addressed to.', simpleResolvers: true })
export class Alert {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  id: string;
}
