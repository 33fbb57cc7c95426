import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Which incident an organisation's own system sent under its own reference: the same reference twice is the same incident. Visible to it alone. */
@Entity({ tableName: 'incident_import', schema: 'incidents' })
@Index({ properties: ['incidentId'] })
export class IncidentImport {
  /** The sender. Part of the key: a reference that is taken must tell nobody of a record of others. */
  @PrimaryKey({ type: 'uuid' })
  organisationId!: string;

  @PrimaryKey({ type: 'text' })
  senderReference!: string;

  @Property({ type: 'uuid' })
  incidentId!: string;

  /** Of what was sent: the same reference with other content is no repetition. Null once that is erased. */
  @Property({ type: 'text', nullable: true })
  digest!: string | null;
}
