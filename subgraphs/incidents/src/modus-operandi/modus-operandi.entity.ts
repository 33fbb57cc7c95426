import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ModusOperandiPhase } from './modus-operandi-phase.enum.js';

@Directive('@key(fields: "code")')
@ObjectType({
  description: 'A way of committing a crime, of a small closed catalogue [mode opératoire].',
  simpleResolvers: true,
})
@Entity({ tableName: 'modus_operandi', schema: 'incidents' })
export class ModusOperandi {
  @Field(() => ID, { description: 'Code in the catalogue, e.g. MO-DISGUISE.' })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Property({ type: 'text' })
  labelEn!: string;

  @Field(() => String, { description: 'Name in French.' })
  @Property({ type: 'text' })
  labelFr!: string;

  @Field(() => ModusOperandiPhase, { description: 'At which moment of the event it is used.' })
  @Enum({ items: () => ModusOperandiPhase })
  phase!: ModusOperandiPhase;
}
