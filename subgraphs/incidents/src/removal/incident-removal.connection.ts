import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { IncidentRemoval } from './incident-removal.entity.js';

@ObjectType({
  description: 'A page of incidents the viewer may no longer see (Relay cursor connection).',
  simpleResolvers: true,
})
export class IncidentRemovalConnection extends connectionOf(IncidentRemoval, 'IncidentRemoval') {}
