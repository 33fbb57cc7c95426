import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Which member declared which incident, under the member's own key: the same key twice is the same incident. Visible to that member alone. */
@Entity({ tableName: 'incident_declaration', schema: 'incidents' })
export class IncidentDeclaration {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @PrimaryKey({ type: 'text' })
  clientMutationId!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;
}
