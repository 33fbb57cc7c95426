import { Field, InputType } from 'type-graphql';
import { GraphQLIncidentRow, type IncidentRow } from './incident-row.scalar.js';

@InputType({ description: 'Incidents as another system of the firm keeps them.' })
export class ImportIncidentsInput {
  @Field(() => [GraphQLIncidentRow], { nullable: 'items', description: 'At most 1,000 incidents.' })
  rows!: IncidentRow[];
}
