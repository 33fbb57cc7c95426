import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** A firm a statement names. Whoever may not see the firm has no such edge. */
@Entity({ tableName: 'statement_firm', schema: 'communications' })
export class StatementFirm {
  @PrimaryKey({ type: 'uuid' })
  statementId!: string;

  @PrimaryKey({ type: 'uuid' })
  organisationId!: string;
}
