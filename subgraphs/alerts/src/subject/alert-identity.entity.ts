import { AccessColumn } from '@hub/shared/access/access-column';
import { Check, Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { PersonStatus } from './person-status.enum.js';

/** The compartment of an alert that holds an identity the police release until a date they set. Empty on every other alert. */
@ObjectType('PoliceIdentity', {
  description: 'Who a person is, released by a police service until a date it sets.',
  simpleResolvers: true,
})
@Entity({ tableName: 'alert_identity', schema: 'alerts' })
@Check({
  name: 'alert_identity_ends',
  expression:
    '(status_of_person is null) = (image_expires_on is null) and (name is null or status_of_person is not null)',
})
export class AlertIdentity {
  @PrimaryKey({ type: 'uuid' })
  alertId!: string;

  @Property({ type: 'int' })
  version!: number;

  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Field(() => PersonStatus, { description: 'Category of person.' })
  @Enum({ items: () => PersonStatus, nullable: true })
  statusOfPerson!: PersonStatus | null;

  @Field(() => String, { nullable: true, description: 'Name.' })
  @Property({ type: 'text', nullable: true })
  name!: string | null;

  @Field(() => GraphQLLocalDate, {
    description: 'The day from which nobody but the police sees the identity any longer.',
  })
  @Property({ type: 'date', nullable: true })
  imageExpiresOn!: string | null;

  /** Made by the database (`draft-statements.ts`) and never written; named here so that no one reads it with the rest. */
  @AccessColumn({ type: 'boolean', persist: false })
  describesPerson?: true | null;

  get recordId(): string {
    return this.alertId;
  }
}
