import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'How help was called and how soon it came, over a year. Each part is null where a figure behind it is withheld from the viewer.',
  simpleResolvers: true,
})
export class EmergencyCallQuality {
  @Field(() => Int, { nullable: true, description: 'Incidents of which it is known whether help was called.' })
  readonly documented!: number | null;

  @Field(() => Int, { nullable: true, description: 'Incidents for which it was.' })
  readonly calls!: number | null;

  @Field(() => Float, { nullable: true, description: 'The second as a share of the first, in percent.' })
  readonly calledPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the calls with a known delay, the share made within 60 seconds of the first sign, in percent.',
  })
  readonly within60SecondsPercent!: number | null;

  @Field(() => Int, { nullable: true, description: 'Median of the seconds from the first sign to the call.' })
  readonly medianCallDelay!: number | null;

  @Field(() => Int, { nullable: true, description: 'Median of the seconds from the call to the first patrol.' })
  readonly medianArrivalDelay!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How much of the checklist of eight items callers gave, in percent.',
  })
  readonly checklistPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of the calls of which it is known, the share that turned out to be unfounded, in percent; null when it is known of none.',
  })
  readonly unfoundedPercent!: number | null;

  @Field(() => String, { description: 'The release it is of.' })
  readonly vintage!: string;

  @Field(() => GraphQLDateTime, { description: 'As of when the incidents were counted.' })
  readonly asOf!: Date;
}
