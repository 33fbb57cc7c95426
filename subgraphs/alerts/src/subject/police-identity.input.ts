import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { PersonStatus } from './person-status.enum.js';

@InputType({ description: 'An identity that a police service releases until a date it sets; police services only.' })
export class PoliceIdentityInput {
  @Field(() => PersonStatus, { description: 'Category of person.' })
  statusOfPerson!: PersonStatus;

  @Field(() => String, { nullable: true, description: 'Name, at most 120 characters.' })
  name?: string | null;

  @Field(() => GraphQLLocalDate, {
    description:
      'The day from which nobody but the police sees the identity any longer: after today, and not after the alert expires.',
  })
  imageExpiresOn!: string;
}
