import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Dimension } from './dimension.enum.js';
import { DisclosureRule } from './disclosure-rule.js';
import { Measure } from './measure.enum.js';
import { StatCell } from './stat-cell.js';

@ObjectType({ description: 'One measure by some dimensions, as released.', simpleResolvers: true })
export class StatTable {
  @Field(() => Measure, { description: 'What is measured.' })
  readonly measure!: Measure;

  @Field(() => [Dimension], { description: 'What the parts of each key are, in their order; the last is the time.' })
  readonly dimensions!: readonly Dimension[];

  @Field(() => [StatCell], {
    description:
      'The cells of the years asked for, empty ones too; none of a year of which nothing is known. Those of an area are regions and the departments in them.',
  })
  readonly cells!: readonly StatCell[];

  @Field(() => GraphQLDateTime, { description: 'As of when the incidents were counted.' })
  readonly asOf!: Date;

  @Field(() => String, { description: 'The release it is of [millésime].' })
  readonly vintage!: string;

  @Field(() => String, { description: 'What is counted, in English.' })
  readonly definition!: string;

  @Field(() => String, { description: 'What is counted, in French.' })
  readonly definitionFr!: string;

  @Field(() => DisclosureRule, { description: 'How it was protected.' })
  readonly rule!: DisclosureRule;
}
