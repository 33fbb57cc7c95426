import { AccessColumn } from '@hub/shared/access/access-column';
import { Handling } from '@hub/shared/values/handling';
import { Check, Embedded, Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { IncidentCategory } from './incident-category.enum.js';
import { IncidentRecordStatus } from './incident-record-status.enum.js';
import { INCIDENT_RULES } from './incident-rules.js';
import type { SharedVehicle } from './shared-vehicle.js';
import { WeaponKind } from './weapon-kind.enum.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One declared event [fait, sinistre]. The part everyone shares is about facts, methods and vehicles without plate; whom it happened to, where exactly and what was lost stand in parts of their own, which peers do not get.',
  simpleResolvers: true,
})
@Entity({ tableName: 'incident', schema: 'incidents' })
@Index({ properties: ['halfDayFrom', 'id'] })
@Index({ properties: ['halfDayTo'] })
@Index({ properties: ['updatedAt', 'id'] })
@Index({ properties: ['changedIn', 'updatedAt', 'id'] })
@Index({ properties: ['category', 'halfDayFrom', 'id'] })
@Index({ properties: ['recordStatus', 'halfDayFrom', 'id'] })
@Index({ properties: ['liftedAreaCode', 'halfDayFrom', 'id'] })
@Index({ properties: ['victimId', 'halfDayFrom', 'id'] })
@Index({ properties: ['reference'] })
@Index({ properties: ['areaPath'], type: 'gin' })
@Check(INCIDENT_RULES.endsAfterItBegins)
@Check(INCIDENT_RULES.offendersInOrder)
@Check(INCIDENT_RULES.liftedAreaFirst)
@Check(INCIDENT_RULES.audienceWithinLabel)
@Check(INCIDENT_RULES.restrictionInWords)
@Check(INCIDENT_RULES.mergedIntoAnother)
// Of a firm, not of the hub: a key that is taken must tell nobody of a record of others.
@Unique({ properties: ['victimId', 'reference'] })
export class Incident {
  @Field(() => ID, { description: 'Identifier (UUID version 4: a later version would tell when it was filed).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'Reference to quote, e.g. INC-7F3K-9QXM; random.' })
  @Property({ type: 'text' })
  reference!: string;

  /** Of the part everyone shares; every compartment has its own. */
  @Property({ type: 'int' })
  version!: number;

  /** How many versions it had before it was validated, and so before peers saw it. The database writes it. */
  @Property({ type: 'int', default: 0 })
  versionsBefore?: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  /** Where the change of the shared part stands in the order of changes, which a late commit does not upset. The database writes it. */
  @Property({ type: 'bigint', default: 0, lazy: true })
  changedIn?: string;

  @Field(() => IncidentRecordStatus, { description: 'Where the record stands.' })
  @Enum({ items: () => IncidentRecordStatus })
  recordStatus!: IncidentRecordStatus;

  @Field(() => IncidentCategory, { description: 'What kind of event it is.' })
  @Enum({ items: () => IncidentCategory })
  category!: IncidentCategory;

  @Field(() => Boolean, { description: 'Whether it remained an attempt [tentative].' })
  @Property({ type: 'boolean' })
  attempted!: boolean;

  /** Noon or midnight in Paris before it began: with the next, all that peers learn of when it happened. */
  @Property({ type: 'timestamptz', length: 3 })
  halfDayFrom!: Date;

  /** Noon or midnight in Paris after it ended. */
  @Property({ type: 'timestamptz', length: 3 })
  halfDayTo!: Date;

  /** The smallest area around it that held at least five member premises when it was filed: all that peers learn of where it happened. */
  @Property({ type: 'text' })
  liftedAreaCode!: string;

  /** That area and everything that holds it, itself first. */
  @Property({ type: 'text[]' })
  liftedAreaPath!: string[];

  @Property({ type: 'int', nullable: true })
  offendersMin!: number | null;

  @Property({ type: 'int', nullable: true })
  offendersMax!: number | null;

  @Property({ type: 'text[]' })
  weapons!: WeaponKind[];

  @Property({ type: 'json' })
  vehicles!: SharedVehicle[];

  @Property({ type: 'int', nullable: true })
  onSceneSeconds!: number | null;

  @Property({ type: 'text[]', fieldName: 'modus_operandi' })
  modusOperandiCodes!: string[];

  @Property({ type: 'boolean' })
  anyInjured!: boolean;

  @Field(() => Boolean, {
    description: 'Whether at least one alleged offender is identified: all a peer learns of the investigation.',
  })
  @Property({ type: 'boolean' })
  cleared!: boolean;

  @Field(() => Handling, { description: 'What its readers may do with it, and how far it can be trusted.' })
  @Embedded(() => Handling, { prefix: 'handling_' })
  handling!: Handling;

  /** The record it is a double of. */
  @Property({ type: 'uuid', nullable: true })
  mergedIntoId!: string | null;

  /** Where whoever sees it was last decided anew, in the order of changes. The database writes it. */
  @AccessColumn({ type: 'bigint', default: 0 })
  decidedIn?: string;

  /** Where it stood until then, in the last transaction that decided so; null where nobody but its firm had seen it. The database writes it. */
  @AccessColumn({ type: 'text', nullable: true })
  decidedFrom?: string | null;

  /** Whether it came before the secretariat: a draft that is taken back never did. The database writes it. */
  @AccessColumn({ type: 'boolean', default: true })
  filed?: boolean;

  /** The firm it happened to. */
  @AccessColumn({ type: 'uuid' })
  victimId!: string;

  /** The exact area and everything that holds it. */
  @AccessColumn({ type: 'text[]' })
  areaPath!: string[];

  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  audienceOrganisationIds!: string[];

  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  audienceMemberIds!: string[];
}
