import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { IncidentCategory } from './incident-category.enum.js';
import { IncidentRecordStatus } from './incident-record-status.enum.js';

@InputType({ description: 'Narrows a list of incidents; an incident must satisfy every condition given.' })
export class IncidentFilter {
  @Field(() => [IncidentCategory], { nullable: true, description: 'Of one of these categories.' })
  category?: IncidentCategory[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Its half-days reach beyond this instant. Half-days, for everybody: what they hide no filter finds.',
  })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Its half-days begin before this instant.' })
  to?: Date | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'In one of these areas or an area within, by INSEE code: 75 finds 75108. By the area the viewer is shown: the exact one where the viewer knows it, else the lifted one. A code of no area is refused.',
  })
  areaCode?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Committed in one of these ways; a code of no method is refused.' })
  modusOperandi?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only attempts, or only what was completed.' })
  attempted?: boolean | null;

  @Field(() => [IncidentRecordStatus], {
    nullable: true,
    description: 'With the record standing at one of these points.',
  })
  recordStatus?: IncidentRecordStatus[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Changed at this instant or later, in a part the viewer may see. Without another order it lists by UPDATED_ASC, and then also what began to change in the minute before: go on from the endCursor of the last page, and nothing is missed.',
  })
  updatedSince?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only events whose particulars the viewer may see: for a police service those in its scope. Needs a stated purpose of whoever reads particulars for one.',
  })
  withinTerritory?: boolean | null;
}
