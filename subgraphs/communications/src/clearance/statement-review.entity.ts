import { AccessColumn } from '@hub/shared/access/access-column';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ClearanceKind } from './clearance-kind.enum.js';

/**
 * The compartment of a statement that tells what must be cleared, for those who prepare and those who clear. To the public it would say
 * that an investigation is open, or that a firm was asked.
 */
@Entity({ tableName: 'statement_review', schema: 'communications' })
@Check({
  name: 'statement_review_two_kinds',
  expression: `cardinality(required_clearances) >= 2 and 'EDITORIAL' = any(required_clearances)
    and required_clearances <@ array['EDITORIAL', 'LEGAL', 'POLICE', 'VICTIM_FIRM', 'FIGURES']`,
})
@Check({
  name: 'statement_review_named_firms_clear',
  expression: `('VICTIM_FIRM' = any(required_clearances)) = (cardinality(named_firm_ids) > 0)`,
})
export class StatementReview {
  @PrimaryKey({ type: 'uuid' })
  statementId!: string;

  /** The wording with which it last changed. */
  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'text[]' })
  requiredClearances!: ClearanceKind[];

  /** As on the statement, where a policy of this table could not read it. */
  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  namedFirmIds!: string[];
}
