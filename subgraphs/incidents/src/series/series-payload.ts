import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';
import { CrimeSeries } from './crime-series.entity.js';

@ObjectType({ description: 'What became of a request about a series.', simpleResolvers: true })
export class SeriesPayload {
  @Field(() => CrimeSeries, {
    nullable: true,
    description: 'The series as it stands now; null when nothing was changed.',
  })
  series?: CrimeSeries | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: UserError[];
}
