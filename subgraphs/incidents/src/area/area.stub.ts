import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An area of the organisations subgraph: its key, and here what is foreseen for it. */
@Directive('@key(fields: "inseeCode")')
@ObjectType({
  description: 'A region, department, commune or municipal arrondissement of France.',
  simpleResolvers: true,
})
export class Area {
  constructor(inseeCode: string) {
    this.inseeCode = inseeCode;
  }

  @Field(() => ID, {
    description:
      'INSEE code: commune or arrondissement (5 characters, e.g. 75108), department (75, 2A, 971), region written R11.',
  })
  inseeCode: string;
}
