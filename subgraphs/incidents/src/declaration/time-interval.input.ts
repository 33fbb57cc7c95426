import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { TimePrecision } from '../incident/time-precision.enum.js';

@InputType({ description: 'Between two instants, neither in the future.' })
export class TimeIntervalInput {
  @Field(() => GraphQLDateTime, { description: 'Not before.' })
  from!: Date;

  @Field(() => GraphQLDateTime, { description: 'Not after.' })
  to!: Date;

  @Field(() => TimePrecision, {
    description:
      'How precisely the time is known. HALF_DAY: from noon or midnight in Paris to the next; DAY: two half-days; MINUTE and HOUR: at most 24 hours; INTERVAL: at most a year.',
  })
  precision!: TimePrecision;
}
