import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: "The victim's complaint, once one is filed." })
export class ComplaintInput {
  @Field(() => GraphQLDateTime, { description: 'When it was filed.' })
  filedAt!: Date;

  @Field(() => ID, { description: 'The police service that took it.' })
  serviceId!: string;

  @Field(() => String, { nullable: true, description: 'Number of the procedure, at most 60 characters.' })
  procedureNumber?: string | null;
}
