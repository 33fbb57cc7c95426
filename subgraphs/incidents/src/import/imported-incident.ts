import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';

@ObjectType({ description: 'What became of one row of an import.', simpleResolvers: true })
export class ImportedIncident {
  @Field(() => String, { nullable: true, description: "The sender's own reference; null where the row has none." })
  senderReference!: string | null;

  @Field(() => Incident, { nullable: true, description: 'The incident; null when the row was refused.' })
  incident!: Incident | null;

  @Field(() => Boolean, { description: 'Whether it was declared now; false for one that was sent before, or refused.' })
  isNew!: boolean;

  @Field(() => [UserError], {
    description: 'Why this row, and no other for its sake, was refused; empty when it was not.',
  })
  errors!: UserError[];
}
