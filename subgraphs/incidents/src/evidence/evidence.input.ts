import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EvidenceKind } from './evidence-kind.enum.js';
import { MEDIA_TYPES } from './media-types.js';

@InputType({ description: 'A file that will be sent as evidence. What is sent must be this file and no other.' })
export class EvidenceInput {
  @Field(() => ID, { description: 'The incident; at most 20 pieces of evidence each.' })
  incidentId!: string;

  @Field(() => EvidenceKind, { description: 'What kind of evidence.' })
  kind!: EvidenceKind;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Of when it is; the month it is kept for begins then.' })
  capturedAt?: Date | null;

  @Field(() => String, { description: 'SHA-256 of the file, in 64 hexadecimal digits.' })
  sha256!: string;

  @Field(() => Int, { description: 'Size of the file, in bytes.' })
  sizeBytes!: number;

  @Field(() => String, { description: `Type of the file: ${Object.keys(MEDIA_TYPES).join(', ')}.` })
  mediaType!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the firm keeps it for an action of its own at law; without that or a complaint it is erased after a month.',
  })
  ownLegalAction?: boolean | null;
}
