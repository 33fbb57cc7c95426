import { Check, Entity, Enum, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CellStatus } from './cell-status.enum.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A figure that can be cited: of one measure, one cell and one vintage. It never changes.',
  simpleResolvers: true,
})
@Entity({ tableName: 'statistic', schema: 'incidents' })
@Unique({ properties: ['tableId', 'year', 'key'] })
@Check({
  name: 'statistic_in_one_word',
  expression: `case when published is null then status in ('WITHHELD', 'TOO_EARLY') else status = 'ROUNDED' end`,
})
export class Statistic {
  @Field(() => ID, { description: 'Identifier to cite it by.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tableId!: string;

  @Property({ type: 'int' })
  year!: number;

  @Field(() => [String], { description: 'What it is of, one value for each of the dimensions.' })
  @Property({ type: 'text[]' })
  key!: string[];

  /** What everybody may read: rounded, or nothing. The true value is a row of another table. */
  @Property({ type: 'decimal', precision: 14, scale: 2, nullable: true })
  published!: string | null;

  /** `ROUNDED`, `TOO_EARLY` or `WITHHELD`, in one word: why something is withheld would say how small it is. */
  @Enum({ items: () => CellStatus, fieldName: 'status' })
  publishedStatus!: CellStatus;
}
