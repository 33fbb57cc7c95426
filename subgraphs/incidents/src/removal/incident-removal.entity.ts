import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * That an incident may have gone from somebody's sight, or will when its sharing ends: who saw it is known from the columns that decided so, as
 * they were. They are those of the incident and bear its names, so that the law says of both with the same words who reads them.
 */
@ObjectType({
  description:
    'That the viewer may no longer see an incident: taken back, sent back, merged, shared with fewer or no longer, or out of its remit. Which of these, and when, is not told.',
  simpleResolvers: true,
})
@Entity({ tableName: 'incident_removal', schema: 'incidents' })
@Index({ properties: ['id', 'changedIn', 'endsAt'] })
export class IncidentRemoval {
  /** When the clock takes it away, where it is shared until then; `-infinity` of what went with a change. */
  @PrimaryKey({ type: 'timestamptz', length: 3 })
  endsAt!: string;

  /** Where it stands in the order of changes. The database writes it. */
  @PrimaryKey({ type: 'bigint' })
  changedIn!: string;

  @Field(() => ID, { description: 'Identifier of the incident, by which a copy is found and deleted.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @AccessColumn({ type: 'text' })
  recordStatus!: string;

  @AccessColumn({ type: 'text' })
  category!: string;

  /** When its sharing had ended before. Null where that was still to come: who saw the incident then is told, however late the question. */
  @AccessColumn({ type: 'timestamptz', length: 3, nullable: true, fieldName: 'handling_expires_at' })
  expiresAt!: Date | null;

  @AccessColumn({ type: 'text', fieldName: 'handling_tlp' })
  tlp!: string;

  @AccessColumn({ type: 'uuid' })
  victimId!: string;

  @AccessColumn({ type: 'text[]' })
  areaPath!: string[];

  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  audienceOrganisationIds!: string[];

  @AccessColumn({ type: 'uuid[]', columnType: 'uuid[]' })
  audienceMemberIds!: string[];

  /** Whether it was in a series that the police had confirmed: that may be all that brought it into the remit of the central office. */
  @AccessColumn({ type: 'boolean', default: false })
  inSeries?: boolean;

  /** From then on it is kept for a time, or from when the clock takes the incident away, and no longer. The database writes it, and tells nobody. */
  @AccessColumn({ type: 'timestamptz', length: 3, defaultRaw: 'now()' })
  writtenAt?: Date;
}
