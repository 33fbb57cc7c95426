import { Entity, Enum, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Dimension } from './dimension.enum.js';
import { Measure } from './measure.enum.js';

/** One measure by some dimensions in one vintage, with its definition and the rules it was protected by: all that has to be said beside a figure. */
@Entity({ tableName: 'statistic_table', schema: 'incidents' })
@Unique({ properties: ['vintage', 'measure', 'dimensions'] })
export class StatisticTable {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  vintage!: string;

  @Property({ type: 'timestamptz', length: 3 })
  asOf!: Date;

  @Enum({ items: () => Measure })
  measure!: Measure;

  @Property({ type: 'text[]' })
  dimensions!: Dimension[];

  @Property({ type: 'text' })
  definitionEn!: string;

  @Property({ type: 'text' })
  definitionFr!: string;

  @Property({ type: 'int' })
  minFirms!: number;

  @Property({ type: 'int' })
  minRecords!: number;

  @Property({ type: 'int' })
  dominancePercent!: number;

  @Property({ type: 'int' })
  pPercent!: number;

  @Property({ type: 'int' })
  roundingBase!: number;
}
