import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { Premises } from './premises.entity.js';

@ObjectType({ description: 'A page of premises (Relay cursor connection).', simpleResolvers: true })
export class PremisesConnection extends connectionOf(Premises, 'Premises') {}
