import { Field, Float, ObjectType } from 'type-graphql';
import type { Incident } from '../incident/incident.entity.js';
import type { IncidentParticulars } from './incident-particulars.entity.js';

@ObjectType({ description: 'Where it happened.', simpleResolvers: true })
export class IncidentPlace {
  readonly recordId: string;

  /** The exact area for whoever sees the particulars; for everybody else the one around it with five member premises at least. */
  readonly areaCode: string;

  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84 degrees; exact.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84 degrees; exact.' })
  longitude: number | null;

  @Field(() => String, { nullable: true, description: 'Street address [adresse].' })
  address: string | null;

  constructor(incident: Incident, particulars: IncidentParticulars | null) {
    this.recordId = incident.id;
    this.areaCode = particulars?.areaCode ?? incident.liftedAreaCode;
    this.latitude = particulars?.latitude ?? null;
    this.longitude = particulars?.longitude ?? null;
    this.address = particulars?.address ?? null;
  }
}
