import { AccessColumn } from '@hub/shared/access/access-column';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OrganisationKind } from './organisation-kind.enum.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A party to the agreement: firm, police service, press office, observatory, trade body. A firm does not exist for another firm unless it agreed to be listed.',
  simpleResolvers: true,
})
@Entity({ tableName: 'organisation', schema: 'organisations' })
@Index({ properties: ['displayName', 'id'] })
export class Organisation {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => OrganisationKind, { description: 'What the organisation is.' })
  @Enum({ items: () => OrganisationKind })
  kind!: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'Name it goes by [raison sociale ou enseigne].' })
  @Property({ type: 'text' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'SIREN, 9 digits, Luhn-checked.' })
  @Property({ type: 'text', nullable: true, unique: true })
  siren!: string | null;

  @Field(() => String, { nullable: true, description: 'Activity code APE/NAF, e.g. 47.77Z.' })
  @Property({ type: 'text', nullable: true })
  nafCode!: string | null;

  @Field(() => PoliceLevel, {
    nullable: true,
    description: 'Level of a police service; null for every other organisation.',
  })
  @Enum({ items: () => PoliceLevel, nullable: true })
  policeLevel!: PoliceLevel | null;

  /** INSEE codes of the territory of a police service. */
  @Property({ type: 'text[]' })
  territoryCodes!: string[];

  @Field(() => Boolean, { description: 'Whether the firm agreed to be listed to its peers.' })
  @Property({ type: 'boolean' })
  listedToPeers!: boolean;

  /** A suspended organisation loses every right within seconds. */
  @Property({ type: 'boolean' })
  suspended!: boolean;

  /** Codes of every area that holds one of its premises, regions and departments included. */
  @AccessColumn({ type: 'text[]' })
  areaPath!: string[];
}
