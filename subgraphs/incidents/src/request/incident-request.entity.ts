import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a member asked for under a key of its own, so that the same request twice is done once. The member's alone: it tells what police work on. */
@Entity({ tableName: 'incident_request', schema: 'incidents' })
@Index({ properties: ['incidentIds'], type: 'gin' })
export class IncidentRequest {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @PrimaryKey({ type: 'text' })
  clientMutationId!: string;

  /** Of what was sent: the same key with other content is no repetition. Null once that is erased, with the incidents it was about. */
  @Property({ type: 'text', nullable: true })
  digest!: string | null;

  /** What was asked for is about these. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]', defaultRaw: `'{}'` })
  incidentIds?: string[];

  /** What it made, with which a repetition is answered; null where that is the incident it was about. */
  @Property({ type: 'uuid', nullable: true })
  madeId?: string | null;
}
