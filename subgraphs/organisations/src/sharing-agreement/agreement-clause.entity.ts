import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A clause of an agreement: what it grants, on which legal basis, for how long.',
  simpleResolvers: true,
})
@Entity({ tableName: 'agreement_clause', schema: 'organisations' })
export class AgreementClause {
  @PrimaryKey({ type: 'uuid' })
  agreementId!: string;

  @Field(() => String, { description: 'Number of the clause.' })
  @PrimaryKey({ type: 'text' })
  number!: string;

  @Field(() => String, { description: 'What it grants.' })
  @Property({ type: 'text' })
  grants!: string;

  @Field(() => String, { description: 'Legal basis.' })
  @Property({ type: 'text' })
  legalBasis!: string;

  @Field(() => Int, { nullable: true, description: 'How long records under it are kept, in days.' })
  @Property({ type: 'int', nullable: true })
  retentionDays!: number | null;
}
