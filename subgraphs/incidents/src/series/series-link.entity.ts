import { AccessColumn } from '@hub/shared/access/access-column';
import { Check, Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { LinkStatus } from './link-status.enum.js';

/** The edge between an incident and a series, which is the secret: it exists for whoever has the incident in its scope. */
@ObjectType({ description: 'That an incident may belong to a series.', simpleResolvers: true })
@Entity({ tableName: 'series_link', schema: 'incidents' })
@Index({ properties: ['incidentId', 'seriesId'] })
@Unique({ properties: ['seriesId', 'incidentId'] })
@Check({
  name: 'series_link_decided_or_proposed',
  expression: `case status when 'PROPOSED' then num_nonnulls(decided_at, decided_by_id, decided_by_member_id, reason) = 0
    else num_nulls(decided_at, decided_by_id, decided_by_member_id, reason) = 0 end`,
})
export class SeriesLink {
  @Field(() => ID, { description: 'Identifier (UUID version 4).' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  seriesId!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  @Field(() => LinkStatus, { description: 'Where it stands.' })
  @Enum({ items: () => LinkStatus })
  status!: LinkStatus;

  /** The model under which it was proposed, and then decided: a rejection holds under this version. */
  @Property({ type: 'text' })
  modelVersion!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the police decided; null while it is proposed.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  decidedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  decidedById!: string | null;

  @AccessColumn({ type: 'uuid', nullable: true })
  decidedByMemberId!: string | null;

  /** Kept and shown to nobody: it may speak of other incidents of the series, which not every reader of this one sees. */
  @AccessColumn({ type: 'text', nullable: true })
  reason!: string | null;
}
