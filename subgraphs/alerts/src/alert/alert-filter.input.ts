import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { AlertKind } from './alert-kind.enum.js';
import { AlertStatus } from './alert-status.enum.js';
import { Severity } from './severity.enum.js';

@InputType({ description: 'Narrows a list of alerts; an alert must satisfy every condition given.' })
export class AlertFilter {
  @Field(() => [AlertKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AlertKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'About one of these areas or an area within: 75 finds 75108. A code of no area is refused.',
  })
  areaCodes?: string[] | null;

  @Field(() => Severity, { nullable: true, description: 'At least this grave.' })
  minSeverity?: Severity | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Issued at this instant or later.' })
  issuedSince?: Date | null;

  @Field(() => [AlertStatus], { nullable: true, description: 'Standing at one of these points now.' })
  status?: AlertStatus[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only issued alerts whose time is not over.' })
  activeOnly!: boolean;
}
