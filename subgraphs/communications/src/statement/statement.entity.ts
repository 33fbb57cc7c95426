import { AccessColumn } from '@hub/shared/access/access-column';
import { Check, Entity, Enum, Formula, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { effectiveStatus } from './effective-status.js';
import { StatementKind } from './statement-kind.enum.js';
import { STATEMENT_RULES } from './statement-rules.js';
import { StatementStatus } from './statement-status.enum.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Something the press office says in public, or to the members: cleared by two people at least, published once its embargo has lifted. Once withdrawn, the public sees uri, kind, version and status, and nothing of what it said.',
  simpleResolvers: true,
})
@Entity({ tableName: 'statement', schema: 'communications' })
@Index({ properties: ['orderedAt', 'id'] })
@Check(STATEMENT_RULES.authorWrites)
@Check(STATEMENT_RULES.scheduledHasEmbargo)
@Check(STATEMENT_RULES.releasedHasInstant)
@Check(STATEMENT_RULES.unreleasedHasNone)
@Check(STATEMENT_RULES.neverBeforeTheEmbargo)
@Check(STATEMENT_RULES.takesItsPlaceOncePublished)
@Check(STATEMENT_RULES.expiresAfterTheEmbargo)
export class Statement {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'Name of the statement for good (tag URI); a corrected version keeps it.' })
  @Property({ type: 'text' })
  uri!: string;

  @Field(() => StatementKind, { description: 'What it is.' })
  @Enum({ items: () => StatementKind })
  kind!: StatementKind;

  /** As stored: an embargo does not lift by being written to. */
  @Enum({ items: () => StatementStatus, fieldName: 'status' })
  recordedStatus!: StatementStatus;

  @Field(() => StatementStatus, { description: 'Where it stands at this instant.' })
  @Formula(effectiveStatus, { type: 'text', fieldName: 'effective_status' })
  status!: StatementStatus;

  /**
   * Of the whole statement: whoever sees the envelope sees, or once saw, what moves it. One number and not one per compartment, because a
   * newsroom compares versions, and the number of a withdrawn statement must not fall when its content is hidden.
   */
  @Field(() => Int, { description: 'Goes up with every change; send it back with a mutation.' })
  @Property({ type: 'int' })
  version!: number;

  /** Number of the present wording. A clearance is given for one wording and counts for no other. */
  @Property({ type: 'int' })
  wording!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  /** The place in every list: when it was drafted; then, set by the database, when it was published, replaced or withdrawn. */
  @Property({ type: 'timestamptz', length: 3 })
  orderedAt!: Date;

  /** From when it counts as published, set by the database on release; under embargo it lies ahead. */
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  publishedAt!: Date | null;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  embargoedUntil!: Date | null;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  expiresAt!: Date | null;

  /** Whether it touches an open investigation, so that the police must clear it and may see it. */
  @AccessColumn({ type: 'boolean' })
  concernsOpenInvestigation!: boolean;

  /** The firms it names: each must clear it and may see it. */
  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  namedFirmIds!: string[];

  /** The alerts it is about, those the reader may not see included: none may be narrower than the statement. */
  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  aboutAlertIds!: string[];

  @AccessColumn({ type: 'uuid' })
  authorMemberId!: string;

  @AccessColumn({ type: 'uuid' })
  authorOrganisationId!: string;

  /** Everybody who wrote on it, the author first: none of them may clear it. */
  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  writerMemberIds!: string[];
}
