import { AccessColumn } from '@hub/shared/access/access-column';
import { Handling } from '@hub/shared/values/handling';
import {
  Check,
  Embedded,
  Entity,
  Enum,
  Formula,
  Index,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { AlertExercise } from './alert-exercise.enum.js';
import { AlertKind } from './alert-kind.enum.js';
import { AlertMessageType } from './alert-message-type.enum.js';
import { ALERT_RULES, EFFECTIVE_STATUS } from './alert-rules.js';
import { AlertScope } from './alert-scope.enum.js';
import { AlertStatus } from './alert-status.enum.js';
import { Certainty } from './certainty.enum.js';
import { ResponseType } from './response-type.enum.js';
import { Severity } from './severity.enum.js';
import { Urgency } from './urgency.enum.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A warning to those it is addressed to. The label says what they may do with it; whom it names says who gets it. Fields follow CAP 1.2.',
  simpleResolvers: true,
})
@Entity({ tableName: 'alert', schema: 'alerts' })
@Index({ properties: ['orderedAt', 'id'] })
@Index({ properties: ['recordedStatus', 'expiresAt'] })
@Unique({ name: 'alert_decided_by', properties: ['id', 'reviewerMemberId', 'reviewerOrganisationId'] })
@Unique({ name: 'alert_about_person', properties: ['id', 'aboutPerson'] })
// Of an author, not of the hub: a key that is taken must tell nobody of a record of others.
@Unique({ properties: ['authorOrganisationId', 'reference'] })
@Check(ALERT_RULES.fourEyes)
@Check(ALERT_RULES.twoHouses)
@Check(ALERT_RULES.reviewedFirst)
@Check(ALERT_RULES.issuedHasInstant)
@Check(ALERT_RULES.endsAfterItBegins)
@Check(ALERT_RULES.audienceWithinLabel)
@Check(ALERT_RULES.expiryIsComputed)
@Check(ALERT_RULES.countIsBanded)
@Check(ALERT_RULES.scopeOfItsLabel)
@Check(ALERT_RULES.suspectIsPerson)
@Check(ALERT_RULES.restrictionInWords)
export class Alert {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'Reference to quote, e.g. ALR-7F3K-9QXM; random.' })
  @Property({ type: 'text' })
  reference!: string;

  /** Of the part everyone shares; every compartment has its own. */
  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  /** When it was issued, or written while it is not: the place in every list. */
  @Property({ type: 'timestamptz', length: 3 })
  orderedAt!: Date;

  @Field(() => AlertKind, { description: 'What it warns of.' })
  @Enum({ items: () => AlertKind })
  kind!: AlertKind;

  /** As stored: an alert does not expire by being written to. */
  @Enum({ items: () => AlertStatus, fieldName: 'status' })
  recordedStatus!: AlertStatus;

  @Field(() => AlertStatus, { description: 'Where it stands at this instant.' })
  @Formula(EFFECTIVE_STATUS, { type: 'text', fieldName: 'effective_status' })
  status!: AlertStatus;

  @Field(() => AlertMessageType, { description: 'What kind of message it is.' })
  @Enum({ items: () => AlertMessageType })
  messageType!: AlertMessageType;

  @Field(() => AlertExercise, { description: 'Whether it is meant in earnest.' })
  @Enum({ items: () => AlertExercise })
  exercise!: AlertExercise;

  @Field(() => AlertScope, { description: 'How widely it may be spread.' })
  @Enum({ items: () => AlertScope })
  scope!: AlertScope;

  @Field(() => Urgency, { description: 'When to act.' })
  @Enum({ items: () => Urgency })
  urgency!: Urgency;

  @Field(() => Severity, { description: 'How grave it is.' })
  @Enum({ items: () => Severity })
  severity!: Severity;

  @Field(() => Certainty, { description: 'How sure its author is.' })
  @Enum({ items: () => Certainty })
  certainty!: Certainty;

  @Field(() => [ResponseType], { description: 'What the reader is asked to do.' })
  @Property({ type: 'text[]' })
  responses!: ResponseType[];

  @Field(() => String, { description: 'What it is about, in one line.' })
  @Property({ type: 'text' })
  headline!: string;

  @Field(() => String, { description: 'What to do [consigne].' })
  @Property({ type: 'text' })
  instruction!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When what it warns of is expected to begin.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  onset!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was issued; null until then.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  issuedAt!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'From when it is no longer in force.' })
  @Property({ type: 'timestamptz', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'text[]', fieldName: 'modus_operandi' })
  modusOperandiCodes!: string[];

  @Property({ type: 'uuid' })
  controllerId!: string;

  /** Not for the press, which has no right on the column: read by itself, for those who have. */
  @Property({ type: 'text', nullable: true, lazy: true })
  basedOnCountBand!: string | null;

  @Field(() => Handling, { description: 'What its readers may do with it, and how far it can be trusted.' })
  @Embedded(() => Handling, { prefix: 'handling_' })
  handling!: Handling;

  @AccessColumn({ type: 'uuid' })
  authorOrganisationId!: string;

  @AccessColumn({ type: 'uuid' })
  authorMemberId!: string;

  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  audienceOrganisationIds!: string[];

  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  audienceMemberIds!: string[];

  /** Whether it is about a person, so that a second house must approve it. */
  @AccessColumn({ type: 'boolean' })
  aboutPerson!: boolean;

  /** Codes of the areas it names. No secret, `AlertArea` tells them; but read where the edges of a draft are judged and nowhere else. */
  @Property({ type: 'text[]', lazy: true })
  areaCodes!: string[];

  /** Codes of the areas it names and of every area that holds them. */
  @Property({ type: 'text[]', lazy: true })
  areaPath!: string[];

  @AccessColumn({ type: 'uuid', nullable: true })
  reviewerMemberId!: string | null;

  @AccessColumn({ type: 'uuid', nullable: true })
  reviewerOrganisationId!: string | null;
}
