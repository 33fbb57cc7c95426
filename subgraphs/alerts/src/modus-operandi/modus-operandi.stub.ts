import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A way of committing a crime, of the catalogue the incidents subgraph keeps: its key, and here its alerts. */
@Directive('@key(fields: "code")')
@ObjectType({
  description: 'A way of committing a crime, of a small closed catalogue [mode opératoire].',
  simpleResolvers: true,
})
export class ModusOperandi {
  constructor(code: string) {
    this.code = code;
  }

  @Field(() => ID, { description: 'Code in the catalogue, e.g. MO-DISGUISE.' })
  code: string;
}
