import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AreaLevel } from './area-level.enum.js';

@Directive('@key(fields: "inseeCode")')
@ObjectType({
  description: 'A region, department, commune or municipal arrondissement of France.',
  simpleResolvers: true,
})
@Entity({ tableName: 'area', schema: 'organisations' })
@Index({ properties: ['name', 'inseeCode'] })
@Check({ name: 'area_counts_no_shop', expression: 'member_premises_count >= 5 and member_premises_count % 5 = 0' })
export class Area {
  @Field(() => ID, {
    description:
      'INSEE code: commune or arrondissement (5 characters, e.g. 75108), department (75, 2A, 971), region written R11.',
  })
  @PrimaryKey({ type: 'text' })
  inseeCode!: string;

  @Field(() => String, { description: 'Official name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => AreaLevel, { description: 'Level in the official geography.' })
  @Enum({ items: () => AreaLevel })
  level!: AreaLevel;

  /** The area that holds it; null for a region. */
  @Property({ type: 'text', nullable: true })
  parentCode!: string | null;

  /** The area and everything that holds it, itself first: arrondissement, commune, department, region. */
  @Property({ type: 'text[]' })
  path!: string[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of premises of member firms, rounded down to a multiple of 5; null below 5. So no shop can be singled out, not even by subtracting areas from the one that holds them.',
  })
  @Property({ type: 'int', nullable: true })
  memberPremisesCount!: number | null;

  /** The smallest area on its path that holds at least 5 member premises: what peers learn of a place here. */
  @Property({ type: 'text' })
  liftedCode!: string;
}
