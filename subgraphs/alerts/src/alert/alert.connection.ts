import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { Alert } from './alert.entity.js';

@ObjectType({ description: 'A page of alerts the viewer may see (Relay cursor connection).', simpleResolvers: true })
export class AlertConnection extends connectionOf(Alert, 'Alert') {}
