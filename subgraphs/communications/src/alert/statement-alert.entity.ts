import { Entity, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** An alert a statement is about. Whoever may not see the alert, or the content of the statement, has no such edge. */
@Entity({ tableName: 'statement_alert', schema: 'communications' })
@Index({ properties: ['alertId', 'statementId'] })
export class StatementAlert {
  @PrimaryKey({ type: 'uuid' })
  statementId!: string;

  @PrimaryKey({ type: 'uuid' })
  alertId!: string;
}
