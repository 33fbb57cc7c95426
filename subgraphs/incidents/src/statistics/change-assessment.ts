import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CellStatus } from './cell-status.enum.js';

@ObjectType({ description: 'Whether a count has changed, or only varied as counts do.', simpleResolvers: true })
export class ChangeAssessment {
  @Field(() => Int, { nullable: true, description: 'The count of the earlier year; null where it is withheld.' })
  readonly before!: number | null;

  @Field(() => Int, { nullable: true, description: 'The count of the later year; null where it is withheld.' })
  readonly after!: number | null;

  @Field(() => Float, { nullable: true, description: 'The change in percent. Not to be quoted without the interval.' })
  readonly changePercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the 95 % interval of the change, in percent; rounding is allowed for.',
  })
  readonly low95Percent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of the 95 % interval of the change, in percent; null when nothing bounds it.',
  })
  readonly high95Percent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How far the counts are apart, in standard deviations. Of rounded counts it is, as `pValue`, that of the true ones that could lie closest together.',
  })
  readonly z!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Chance of counts so far apart (`z`) if nothing had changed (E-test of two Poisson means).',
  })
  readonly pValue!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Chance in percent of the later count, or one farther out, if the earlier were the usual one (Poisson), of the same counts as `z`.',
  })
  readonly chanceIfUsualPercent!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is a change at the level of 5 %, whatever was rounded; null where a count is withheld.',
  })
  readonly isReal!: boolean | null;

  @Field(() => CellStatus, { description: 'How the counts stand.' })
  readonly status!: CellStatus;

  @Field(() => String, { description: 'What may be said of it, in English.' })
  readonly note!: string;

  @Field(() => String, { description: 'What may be said of it, in French.' })
  readonly noteFr!: string;

  @Field(() => ID, { nullable: true, description: 'The Statistic of the earlier year.' })
  readonly beforeId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The Statistic of the later year.' })
  readonly afterId!: string | null;

  @Field(() => String, { description: 'The release it is of.' })
  readonly vintage!: string;

  @Field(() => GraphQLDateTime, { description: 'As of when the incidents were counted.' })
  readonly asOf!: Date;
}
