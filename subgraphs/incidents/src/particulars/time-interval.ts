import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Incident } from '../incident/incident.entity.js';
import { TimePrecision } from '../incident/time-precision.enum.js';
import type { IncidentParticulars } from './incident-particulars.entity.js';

@ObjectType({
  description: 'Between two instants [entre … et …]: a night burglary is an interval and never a guessed minute.',
  simpleResolvers: true,
})
export class TimeInterval {
  @Field(() => GraphQLDateTime, { description: 'Not before.' })
  from: Date;

  @Field(() => GraphQLDateTime, { description: 'Not after.' })
  to: Date;

  @Field(() => TimePrecision, { description: 'How precisely the time is known, or told.' })
  precision: TimePrecision;

  /** Exact for whoever sees the particulars; the half-days of Paris for everybody else. */
  constructor(incident: Incident, particulars: IncidentParticulars | null) {
    this.from = particulars?.occurredFrom ?? incident.halfDayFrom;
    this.to = particulars?.occurredTo ?? incident.halfDayTo;
    this.precision = particulars?.occurredPrecision ?? TimePrecision.HALF_DAY;
  }
}
