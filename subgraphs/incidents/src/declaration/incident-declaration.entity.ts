import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Which member declared which incident, under the member's own key: the same key twice is the same incident. Visible to its firm alone. */
@Entity({ tableName: 'incident_declaration', schema: 'incidents' })
export class IncidentDeclaration {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @PrimaryKey({ type: 'text' })
  clientMutationId!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  /** Of what was sent: the same key with other content is no repetition. Null once that is erased. */
  @Property({ type: 'text', nullable: true })
  digest!: string | null;
}
