import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { AmendedPart } from './amended-part.enum.js';

/** One correction of one part of a record, and the reason for it. Vintages republish corrected figures, so what stood before is kept. */
@ObjectType({ description: 'A correction of a part of the record.', simpleResolvers: true })
@Entity({ tableName: 'incident_amendment', schema: 'incidents' })
@Index({ properties: ['incidentId', 'at'] })
export class IncidentAmendment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  at!: Date;

  @Field(() => AmendedPart, { description: 'What was corrected.' })
  @Enum({ items: () => AmendedPart })
  part!: AmendedPart;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Property({ type: 'text' })
  reason!: string;

  /** What the part held until then, by column; nothing once it is erased. The database writes it, so that nobody tells it otherwise. */
  @Property({ type: 'json', default: '{}' })
  before: object = {};

  @Property({ type: 'uuid' })
  organisationId!: string;

  /** The member who amended it. */
  @AccessColumn({ type: 'uuid' })
  memberId!: string;

  get recordId(): string {
    return this.incidentId;
  }
}
