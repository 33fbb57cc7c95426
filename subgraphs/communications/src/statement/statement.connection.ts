import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { Statement } from './statement.entity.js';

@ObjectType({
  description: 'A page of statements the viewer may see (Relay cursor connection).',
  simpleResolvers: true,
})
export class StatementConnection extends connectionOf(Statement, 'Statement') {}
