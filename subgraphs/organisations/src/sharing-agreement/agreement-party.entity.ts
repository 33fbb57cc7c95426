import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One party to one agreement. A list of parties is a list of members of the hub, so a party sees itself and the controllers. */
@Entity({ tableName: 'agreement_party', schema: 'organisations' })
export class AgreementParty {
  @PrimaryKey({ type: 'uuid' })
  agreementId!: string;

  @PrimaryKey({ type: 'uuid' })
  organisationId!: string;

  /** Whether it answers in law for the processing [responsable de traitement]. */
  @Property({ type: 'boolean' })
  isController!: boolean;
}
