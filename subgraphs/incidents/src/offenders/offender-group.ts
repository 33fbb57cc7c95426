import { Field, Int, ObjectType } from 'type-graphql';
import type { Incident } from '../incident/incident.entity.js';
import { WeaponKind } from '../incident/weapon-kind.enum.js';
import type { IncidentOffenders } from './incident-offenders.entity.js';
import { VehicleDescriptor } from './vehicle-descriptor.js';

@ObjectType({
  description: 'What was seen of those who did it. No name, no ethnic or religious descriptor, ever.',
  simpleResolvers: true,
})
export class OffenderGroup {
  readonly recordId: string;

  @Field(() => Int, { nullable: true, description: 'At least how many.' })
  countMin: number | null;

  @Field(() => Int, { nullable: true, description: 'At most how many.' })
  countMax: number | null;

  @Field(() => [WeaponKind], { nullable: true, description: 'What they used or showed as weapons.' })
  weapons: WeaponKind[];

  @Field(() => [VehicleDescriptor], { nullable: true, description: 'Vehicles they used.' })
  vehicles: VehicleDescriptor[];

  @Field(() => [String], {
    nullable: true,
    description:
      'Behaviour, clothing and bands of build, age and height, by their codes in offenderDescriptors: for the firm it happened to and police in their scope.',
  })
  descriptors: string[] | null;

  @Field(() => Int, { nullable: true, description: 'How long they were on the premises, in seconds.' })
  onSceneSeconds: number | null;

  constructor(incident: Incident, offenders: IncidentOffenders | null) {
    const plates = offenders?.plates ?? [];
    const length = Math.max(incident.vehicles.length, plates.length);
    this.recordId = incident.id;
    this.countMin = incident.offendersMin;
    this.countMax = incident.offendersMax;
    this.weapons = incident.weapons;
    this.vehicles = Array.from(
      { length },
      (_, place) => new VehicleDescriptor(incident.id, incident.vehicles[place], plates[place]),
    );
    this.descriptors = offenders?.descriptors ?? null;
    this.onSceneSeconds = incident.onSceneSeconds;
  }
}
