import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { IncidentParticulars } from './incident-particulars.entity.js';

@ObjectType({
  description:
    'That at least one alleged offender was identified and heard, whatever the courts then do [élucidation].',
  simpleResolvers: true,
})
export class Clearance {
  readonly recordId: string;
  readonly clearedById: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was cleared.' })
  clearedAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many incidents the same case cleared.' })
  incidentsCleared: number | null;

  @Field(() => Int, { nullable: true, description: 'At least how many alleged offenders [mis en cause].' })
  allegedOffendersMin: number | null;

  @Field(() => Int, { nullable: true, description: 'At most how many alleged offenders.' })
  allegedOffendersMax: number | null;

  constructor(particulars: IncidentParticulars) {
    this.recordId = particulars.incidentId;
    this.clearedById = particulars.clearedById;
    this.clearedAt = particulars.clearedAt;
    this.incidentsCleared = particulars.incidentsCleared;
    this.allegedOffendersMin = particulars.allegedOffendersMin;
    this.allegedOffendersMax = particulars.allegedOffendersMax;
  }
}
