import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';
import { ImportedIncident } from './imported-incident.js';

@ObjectType({ description: 'What became of an import.', simpleResolvers: true })
export class ImportIncidentsPayload {
  @Field(() => [ImportedIncident], {
    nullable: true,
    description: 'One for each row, in the order sent; null when nothing was imported at all.',
  })
  rows?: ImportedIncident[] | null;

  @Field(() => [UserError], {
    description: 'Why nothing was imported at all; empty when the rows say what became of them.',
  })
  errors!: UserError[];
}
