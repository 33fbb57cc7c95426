import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CellStatus } from './cell-status.enum.js';
import { ClearUpMethod } from './clear-up-method.enum.js';

@ObjectType({ description: "A clear-up rate [taux d'élucidation], by the method it names.", simpleResolvers: true })
export class ClearUp {
  @Field(() => ClearUpMethod, { description: 'How it is reckoned.' })
  readonly method!: ClearUpMethod;

  @Field(() => String, { description: 'Of which incidents: their year, and their category where one was named.' })
  readonly cohort!: string;

  @Field(() => Int, { nullable: true, description: 'Months after which it is reckoned; null for PERIOD_RATIO.' })
  readonly horizonMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were solved; null where that is withheld or too early.' })
  readonly numerator!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of how many; null where that is withheld, or the year is not over.',
  })
  readonly denominator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The rate in percent, of the figures as they are shown to the viewer.',
  })
  readonly ratePercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval (Wilson); of a cohort alone.' })
  readonly low95!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval (Wilson); of a cohort alone.' })
  readonly high95!: number | null;

  @Field(() => CellStatus, {
    description: 'How it stands; TOO_EARLY until the horizon has passed for the whole period.',
  })
  readonly status!: CellStatus;

  @Field(() => String, { description: 'What to keep in mind when quoting it, in English.' })
  readonly note!: string;

  @Field(() => String, { description: 'What to keep in mind when quoting it, in French.' })
  readonly noteFr!: string;

  @Field(() => ID, { nullable: true, description: 'The Statistic the numerator is.' })
  readonly numeratorId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The Statistic the denominator is.' })
  readonly denominatorId!: string | null;

  @Field(() => String, { description: 'The release it is of.' })
  readonly vintage!: string;

  @Field(() => GraphQLDateTime, { description: 'As of when the incidents were counted.' })
  readonly asOf!: Date;
}
