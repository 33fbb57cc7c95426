import { GraphQLDecimal } from '@hub/shared/values/decimal.scalar';
import { Field, ID, ObjectType } from 'type-graphql';
import { CellStatus } from './cell-status.enum.js';

@ObjectType({ description: 'One cell of a table.', simpleResolvers: true })
export class StatCell {
  @Field(() => [String], { description: 'What it is of, one value for each of the dimensions.' })
  readonly key!: readonly string[];

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description:
      'The figure: true for police and secretariat, protected for everybody else; null also where it is too early, or of nothing behind it the value is known.',
  })
  readonly value!: string | null;

  @Field(() => CellStatus, { description: 'How it stands.' })
  readonly status!: CellStatus;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'The figure as anybody may quote it; null where it is withheld or too early.',
  })
  readonly published!: string | null;

  @Field(() => ID, { nullable: true, description: 'What to cite it by; a figure that is withheld cannot be cited.' })
  readonly statisticId!: string | null;
}
