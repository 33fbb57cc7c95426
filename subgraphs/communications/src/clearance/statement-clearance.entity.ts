import { Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { ClearanceKind } from './clearance-kind.enum.js';

/**
 * What one person said to one wording. A person speaks once per wording, so two clearances are always two people; a house grants a kind
 * once per wording. The second key is per house because a house sees its own clearances only, and a violation must not tell of others'.
 */
@ObjectType({ description: 'What one person said to the present wording of a statement.', simpleResolvers: true })
@Entity({ tableName: 'statement_clearance', schema: 'communications' })
@Unique({ name: 'statement_clearance_one_per_person', properties: ['statementId', 'statementVersion', 'memberId'] })
@Index({
  name: 'statement_clearance_one_per_house',
  expression: `create unique index "statement_clearance_one_per_house" on "communications"."statement_clearance" ("statement_id", "statement_version", "kind", "organisation_id") where granted`,
})
export class StatementClearance {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  statementId!: string;

  /** The wording it was given for. */
  @Property({ type: 'int' })
  statementVersion!: number;

  @Field(() => ClearanceKind, { description: 'What the clearance is about.' })
  @Enum({ items: () => ClearanceKind })
  kind!: ClearanceKind;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was given.' })
  @Property({ type: 'timestamptz', length: 3 })
  at!: Date;

  @Field(() => Boolean, {
    description: 'Whether it was granted; once refused, the statement stays in review until its wording changes.',
  })
  @Property({ type: 'boolean' })
  granted!: boolean;

  @Field(() => String, { nullable: true, description: 'Comment of the person who gave it.' })
  @Property({ type: 'text', nullable: true })
  comment!: string | null;
}
