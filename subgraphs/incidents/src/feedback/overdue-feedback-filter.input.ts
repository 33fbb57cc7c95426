import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { IncidentCategory } from '../incident/incident-category.enum.js';

@InputType({ description: 'Narrows the list of overdue feedback; an incident must satisfy every condition given.' })
export class OverdueFeedbackFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'In the scope of this police service: in its territory, or for the central office in its categories or in a confirmed series. An identifier of no police service is refused.',
  })
  serviceId?: string | null;

  @Field(() => [IncidentCategory], { nullable: true, description: 'Of one of these categories.' })
  category?: IncidentCategory[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Due before this instant.' })
  dueBefore?: Date | null;
}
