import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What became of one row of an import.', simpleResolvers: true })
export class ImportedIncident {
  @Field(() => String, { nullable: true, description: "The sender's own reference; null where the row has none." })
  senderReference!: string | null;

  /** Null when the row was refused. */
  incidentId!: string | null;

  @Field(() => Boolean, { description: 'Whether it was declared now; false for one that was sent before, or refused.' })
  isNew!: boolean;

  @Field(() => [UserError], {
    description: 'Why this row, and no other for its sake, was refused; empty when it was not.',
  })
  errors!: UserError[];
}
