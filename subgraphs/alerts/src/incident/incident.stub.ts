import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An incident of the incidents subgraph: its key, and here the alerts built on it. */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One declared event [fait, sinistre]. The part everyone shares is about facts, methods and vehicles without plate; whom it happened to, where exactly and what was lost stand in parts of their own, which peers do not get.',
  simpleResolvers: true,
})
export class Incident {
  constructor(id: string) {
    this.id = id;
  }

  @Field(() => ID, { description: 'Identifier (UUID version 4: a later version would tell when it was filed).' })
  id: string;
}
