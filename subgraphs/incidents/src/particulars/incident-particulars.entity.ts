import { AccessColumn } from '@hub/shared/access/access-column';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Compartment } from '../incident/compartment.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { LossBasis } from '../incident/loss-basis.enum.js';
import { LossCertainty } from '../incident/loss-certainty.enum.js';
import { TimePrecision } from '../incident/time-precision.enum.js';
import { PARTICULARS_RULES } from './particulars-rules.js';

/** The compartment of an incident that tells whom it happened to, when and where exactly, and what it cost. Peers have no such row. */
@Entity({ tableName: 'incident_particulars', schema: 'incidents' })
@Index({ properties: ['victimId', 'occurredFrom', 'incidentId'] })
@Index({ properties: ['victimId', 'areaCode', 'incidentId'] })
@Index({ properties: ['premisesId', 'occurredFrom', 'incidentId'] })
@Index({ properties: ['changedIn', 'updatedAt', 'incidentId'], where: 'changed_in is not null' })
@Index({ properties: ['areaCode', 'incidentId'] })
@Index({ properties: ['areaPath'], type: 'gin' })
@Check(PARTICULARS_RULES.endsAfterItBegins)
@Check(PARTICULARS_RULES.lossIsWhole)
@Check(PARTICULARS_RULES.moneyIsNotNegative)
@Check(PARTICULARS_RULES.clearanceIsWhole)
export class IncidentParticulars implements Compartment {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'bigint', nullable: true, lazy: true })
  changedIn?: string | null;

  @Property({ type: 'uuid' })
  victimId!: string;

  @Property({ type: 'uuid' })
  premisesId!: string;

  /** As the organisations subgraph called it when the incident was filed. */
  @Property({ type: 'text' })
  premisesKind!: string;

  @Property({ type: 'text' })
  areaCode!: string;

  /** The area and everything that holds it. */
  @Property({ type: 'text[]' })
  areaPath!: string[];

  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Property({ type: 'double', nullable: true })
  latitude!: number | null;

  @Property({ type: 'double', nullable: true })
  longitude!: number | null;

  @Property({ type: 'timestamptz', length: 3 })
  occurredFrom!: Date;

  @Property({ type: 'timestamptz', length: 3 })
  occurredTo!: Date;

  @Enum({ items: () => TimePrecision })
  occurredPrecision!: TimePrecision;

  @Property({ type: 'timestamptz', length: 3 })
  reportedAt!: Date;

  @Enum({ items: () => InvestigationStatus })
  investigationStatus!: InvestigationStatus;

  @Property({ type: 'text', nullable: true })
  narrative!: string | null;

  @Property({ type: 'decimal', precision: 14, scale: 2, nullable: true })
  stolenEur!: string | null;

  @Property({ type: 'decimal', precision: 14, scale: 2, nullable: true })
  recoveredEur!: string | null;

  @Property({ type: 'decimal', precision: 14, scale: 2, nullable: true })
  damageEur!: string | null;

  @Enum({ items: () => LossBasis, nullable: true })
  lossBasis!: LossBasis | null;

  @Enum({ items: () => LossCertainty, nullable: true })
  lossCertainty!: LossCertainty | null;

  @Property({ type: 'date', nullable: true })
  lossAsOf!: string | null;

  @Property({ type: 'int', nullable: true })
  closureHours!: number | null;

  @Property({ type: 'int', nullable: true })
  lightlyInjured!: number | null;

  @Property({ type: 'int', nullable: true })
  seriouslyInjured!: number | null;

  @Property({ type: 'int', nullable: true })
  killed!: number | null;

  @Property({ type: 'int', nullable: true })
  confinedPersons!: number | null;

  @Property({ type: 'boolean', nullable: true })
  psychologicalSupportOffered!: boolean | null;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  clearedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  clearedById!: string | null;

  @Property({ type: 'int', nullable: true })
  incidentsCleared!: number | null;

  @Property({ type: 'int', nullable: true })
  allegedOffendersMin!: number | null;

  @Property({ type: 'int', nullable: true })
  allegedOffendersMax!: number | null;

  /** The member who filed it. */
  @AccessColumn({ type: 'uuid' })
  declaredBy!: string;
}
