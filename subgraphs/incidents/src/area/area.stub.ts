import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An area of the organisations subgraph: its key and nothing else. */
@Directive('@key(fields: "inseeCode", resolvable: false)')
@ObjectType({ description: 'A region, department, commune or municipal arrondissement.', simpleResolvers: true })
export class Area {
  constructor(inseeCode: string) {
    this.inseeCode = inseeCode;
  }

  @Field(() => ID, { description: 'INSEE code.' })
  inseeCode: string;
}
