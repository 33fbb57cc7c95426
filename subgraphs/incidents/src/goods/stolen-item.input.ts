import { GraphQLDecimal } from '@hub/shared/values/decimal.scalar';
import { Field, InputType } from 'type-graphql';
import { GoodsKind } from './goods-kind.enum.js';

@InputType({ description: 'A thing that was taken. By its serial number others can check what they are offered.' })
export class StolenItemInput {
  @Field(() => GoodsKind, { description: 'What kind of thing.' })
  kind!: GoodsKind;

  @Field(() => String, { nullable: true, description: 'Brand or maker, at most 60 characters.' })
  brand?: string | null;

  @Field(() => String, { nullable: true, description: 'Model or reference of the maker, at most 60 characters.' })
  model?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Serial number as it is engraved: 4 to 40 letters A to Z and digits, separators aside. From the declaration on any firm that has a thing with this serial in hand learns that it was reported stolen, whatever the label.',
  })
  serialNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Hallmark in words, at most 60 characters. Many pieces bear the same: a check finds a thing by its serial number alone.',
  })
  hallmark?: string | null;

  @Field(() => String, { nullable: true, description: 'What else it is known by, at most 500 characters.' })
  description?: string | null;

  @Field(() => GraphQLDecimal, {
    nullable: true,
    description: 'Value, EUR, at the price at which the loss is stated.',
  })
  valueEur?: string | null;
}
