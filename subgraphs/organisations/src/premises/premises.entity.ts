import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { PremisesKind } from './premises-kind.enum.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A place of business of a firm. Its peers learn only how many there are per area.',
  simpleResolvers: true,
})
@Entity({ tableName: 'premises', schema: 'organisations' })
@Index({ properties: ['organisationId', 'id'] })
export class Premises {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  @Field(() => PremisesKind, { description: 'What the place is.' })
  @Enum({ items: () => PremisesKind })
  kind!: PremisesKind;

  @Field(() => String, { nullable: true, description: 'SIRET, 14 digits, Luhn-checked.' })
  @Property({ type: 'text', nullable: true })
  siret!: string | null;

  @Property({ type: 'text' })
  areaCode!: string;

  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84 degrees, 5 decimals.' })
  @Property({ type: 'double', nullable: true })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84 degrees, 5 decimals.' })
  @Property({ type: 'double', nullable: true })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: 'Street address [adresse].' })
  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours in words.' })
  @Property({ type: 'text', nullable: true })
  openingHours!: string | null;

  /** The area and everything that holds it. */
  @AccessColumn({ type: 'text[]' })
  areaPath!: string[];
}
