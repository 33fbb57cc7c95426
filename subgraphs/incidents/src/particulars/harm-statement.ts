import { Field, Int, ObjectType } from 'type-graphql';
import type { Incident } from '../incident/incident.entity.js';
import type { IncidentParticulars } from './incident-particulars.entity.js';

@ObjectType({ description: 'What it did to people. Peers learn whether anybody was injured.', simpleResolvers: true })
export class HarmStatement {
  readonly recordId: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether anybody was injured.' })
  anyInjured: boolean;

  @Field(() => Int, { nullable: true, description: 'Persons lightly injured.' })
  lightlyInjured: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons seriously injured.' })
  seriouslyInjured: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons killed.' })
  killed: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons held [personnes séquestrées].' })
  confinedPersons: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether psychological support was offered.' })
  psychologicalSupportOffered: boolean | null;

  constructor(incident: Incident, particulars: IncidentParticulars | null) {
    this.recordId = incident.id;
    this.anyInjured = incident.anyInjured;
    this.lightlyInjured = particulars?.lightlyInjured ?? null;
    this.seriouslyInjured = particulars?.seriouslyInjured ?? null;
    this.killed = particulars?.killed ?? null;
    this.confinedPersons = particulars?.confinedPersons ?? null;
    this.psychologicalSupportOffered = particulars?.psychologicalSupportOffered ?? null;
  }
}
