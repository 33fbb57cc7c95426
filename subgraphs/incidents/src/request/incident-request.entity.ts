import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a member asked for under a key of its own, so that the same request twice is done once. The member's alone: it tells what police work on. */
@Entity({ tableName: 'incident_request', schema: 'incidents' })
export class IncidentRequest {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @PrimaryKey({ type: 'text' })
  clientMutationId!: string;

  /** Of what was sent: the same key with other content is no repetition. */
  @Property({ type: 'text' })
  digest!: string;
}
