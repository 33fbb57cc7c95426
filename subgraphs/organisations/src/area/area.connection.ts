import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { Area } from './area.entity.js';

@ObjectType({ description: 'A page of areas (Relay cursor connection).', simpleResolvers: true })
export class AreaConnection extends connectionOf(Area, 'Area') {}
