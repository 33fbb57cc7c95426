import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { CellStatus } from './cell-status.enum.js';

/** The true value of a figure, and why it is withheld from others: of police and secretariat alone. */
@Entity({ tableName: 'statistic_truth', schema: 'incidents' })
export class StatisticTruth {
  @PrimaryKey({ type: 'uuid' })
  statisticId!: string;

  /** Null where there is nothing to measure, as of no call. */
  @Property({ type: 'decimal', precision: 14, scale: 2, nullable: true })
  value!: string | null;

  @Enum({ items: () => CellStatus })
  status!: CellStatus;
}
