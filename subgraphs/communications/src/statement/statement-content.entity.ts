import { HANDLING_RULES } from '@hub/shared/handling/handling-rules';
import { Handling } from '@hub/shared/values/handling';
import { Check, Embedded, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The compartment of a statement that holds what it says; closed to the public once the statement is withdrawn. */
@Entity({ tableName: 'statement_content', schema: 'communications' })
@Check({ name: 'statement_content_urgency', expression: 'urgency between 1 and 9' })
@Check({ name: 'statement_content_restriction_in_words', expression: HANDLING_RULES.restrictionInWords })
@Check({ name: 'statement_content_language', expression: `language in ('fr', 'en')` })
export class StatementContent {
  @PrimaryKey({ type: 'uuid' })
  statementId!: string;

  /** The wording with which it last changed. */
  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'text' })
  language!: string;

  @Property({ type: 'text' })
  headline!: string;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'int' })
  urgency!: number;

  @Property({ type: 'uuid', nullable: true })
  spokespersonId!: string | null;

  /** The version it replaces. */
  @Property({ type: 'uuid', nullable: true })
  supersedesId!: string | null;

  @Property({ type: 'text', nullable: true })
  correctionNotice!: string | null;

  @Property({ type: 'text', nullable: true })
  withdrawalReason!: string | null;

  @Embedded(() => Handling, { prefix: 'handling_' })
  handling!: Handling;
}
