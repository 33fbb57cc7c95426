import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EvidenceKind } from './evidence-kind.enum.js';
import type { KeptEvidence } from './kept-evidence.js';
import { retentionEnd } from './retention-end.js';

@ObjectType({
  description: 'A piece of evidence: what is known of a file, not the file itself.',
  simpleResolvers: true,
})
export class EvidenceItem {
  readonly recordId: string;

  @Field(() => ID, { nullable: true, description: 'Identifier (UUID version 4).' })
  id: string;

  @Field(() => EvidenceKind, { nullable: true, description: 'What kind of evidence.' })
  kind: EvidenceKind;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Of when it is.' })
  capturedAt: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was announced.' })
  addedAt: Date;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, in hexadecimal digits.' })
  sha256: string;

  @Field(() => Int, { nullable: true, description: 'Size of the file, in bytes.' })
  sizeBytes: number;

  @Field(() => String, { nullable: true, description: 'Type of the file, e.g. video/mp4.' })
  mediaType: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the firm keeps it for an action of its own at law.' })
  ownLegalAction: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the file was found to be there, whole and unaltered; null while it is not.',
  })
  storedAt: Date | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Day on which it is erased: after a month, or after six years with a complaint or an action of the firm.',
  })
  retentionEndsOn: string;

  constructor(incidentId: string, kept: KeptEvidence, complaintFiledAt: Date | null) {
    const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
    this.recordId = incidentId;
    this.id = kept.id;
    this.kind = kept.kind as EvidenceKind;
    this.capturedAt = instant(kept.capturedAt);
    this.addedAt = new Date(kept.addedAt);
    this.sha256 = kept.sha256;
    this.sizeBytes = kept.sizeBytes;
    this.mediaType = kept.mediaType;
    this.ownLegalAction = kept.ownLegalAction;
    this.storedAt = instant(kept.storedAt);
    this.retentionEndsOn = retentionEnd(kept, complaintFiledAt);
  }
}
