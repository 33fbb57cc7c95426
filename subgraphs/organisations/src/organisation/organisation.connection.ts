import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { Organisation } from './organisation.entity.js';

@ObjectType({
  description: 'A page of organisations the viewer may see (Relay cursor connection).',
  simpleResolvers: true,
})
export class OrganisationConnection extends connectionOf(Organisation, 'Organisation') {}
