import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Dimension } from './dimension.enum.js';
import { Measure } from './measure.enum.js';

/**
 * What each firm had added to a figure when it was last told anew, or first withheld, for the next release to judge the change by. No role of the hub reads or
 * writes it: it is the release's own.
 */
@Entity({ tableName: 'statistic_basis', schema: 'incidents' })
export class StatisticBasis {
  @Enum({ items: () => Measure, primary: true })
  measure!: Measure;

  @PrimaryKey({ type: 'text[]' })
  dimensions!: Dimension[];

  @Property({ type: 'int' })
  year!: number;

  @PrimaryKey({ type: 'text[]' })
  key!: string[];

  @PrimaryKey({ type: 'uuid' })
  firmId!: string;

  @Property({ type: 'decimal', precision: 16, scale: 2 })
  amount!: string;

  @Property({ type: 'int' })
  records!: number;
}
