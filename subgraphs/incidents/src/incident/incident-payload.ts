import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';
import { Incident } from './incident.entity.js';

@ObjectType({ description: 'What became of a request to write an incident.', simpleResolvers: true })
export class IncidentPayload {
  @Field(() => Incident, {
    nullable: true,
    description: 'The incident as it stands now; null when nothing was changed.',
  })
  incident?: Incident | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: UserError[];
}
