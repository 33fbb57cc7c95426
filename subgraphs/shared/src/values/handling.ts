import { Embeddable, Enum, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { HandlingCode } from './handling-code.enum.js';
import { InformationAccuracy } from './information-accuracy.enum.js';
import { SourceReliability } from './source-reliability.enum.js';
import { TlpLabel } from './tlp-label.enum.js';

@Directive('@shareable')
@ObjectType({
  description: 'The handling envelope of a record: what its recipients may do with it, and how far it can be trusted.',
  simpleResolvers: true,
})
@Embeddable()
export class Handling {
  @Field(() => TlpLabel, {
    description: 'Traffic Light Protocol 2.0 label; there is always exactly one and no default.',
  })
  @Enum({ items: () => TlpLabel })
  tlp!: TlpLabel;

  @Field(() => [HandlingCode], { description: 'Europol handling codes [codes de traitement].' })
  @Property({ type: 'text[]' })
  codes: HandlingCode[] = [HandlingCode.H0];

  @Field(() => String, { nullable: true, description: 'The restriction in words; there whenever the codes hold H3.' })
  @Property({ type: 'text', nullable: true })
  codeNote: string | null = null;

  @Field(() => SourceReliability, { nullable: true, description: 'Evaluation of the source (Europol 4x4).' })
  @Enum({ items: () => SourceReliability, nullable: true })
  sourceReliability: SourceReliability | null = null;

  @Field(() => InformationAccuracy, { nullable: true, description: 'Evaluation of the information (Europol 4x4).' })
  @Enum({ items: () => InformationAccuracy, nullable: true })
  informationAccuracy: InformationAccuracy | null = null;

  @Field(() => Boolean, { description: 'Chatham House Rule: the content may be used, its source may not be named.' })
  @Property({ type: 'boolean' })
  chathamHouse: boolean = false;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the label must be looked at again.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  reviewDueAt: Date | null = null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the record stops being shared.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  expiresAt: Date | null = null;
}
