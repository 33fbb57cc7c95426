import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { Incident } from './incident.entity.js';

@ObjectType({ description: 'A page of incidents the viewer may see (Relay cursor connection).', simpleResolvers: true })
export class IncidentConnection extends connectionOf(Incident, 'Incident') {}
