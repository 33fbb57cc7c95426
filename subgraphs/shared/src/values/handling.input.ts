import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { HandlingCode } from './handling-code.enum.js';
import { InformationAccuracy } from './information-accuracy.enum.js';
import { SourceReliability } from './source-reliability.enum.js';
import { TlpLabel } from './tlp-label.enum.js';

@InputType({
  description: 'The handling envelope of a record being written. The label has no default: whoever writes decides.',
})
export class HandlingInput {
  @Field(() => TlpLabel, { description: 'Traffic Light Protocol 2.0 label.' })
  tlp!: TlpLabel;

  @Field(() => [HandlingCode], { defaultValue: [HandlingCode.H0], description: 'Europol handling codes.' })
  codes!: HandlingCode[];

  @Field(() => String, {
    nullable: true,
    description: 'The restriction in words, at most 500 characters; required with H3.',
  })
  codeNote?: string | null;

  @Field(() => SourceReliability, { nullable: true, description: 'Evaluation of the source (Europol 4x4).' })
  sourceReliability?: SourceReliability | null;

  @Field(() => InformationAccuracy, { nullable: true, description: 'Evaluation of the information (Europol 4x4).' })
  informationAccuracy?: InformationAccuracy | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Chatham House Rule.' })
  chathamHouse!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the record stops being shared.' })
  expiresAt?: Date | null;
}
