import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { DataSubjectRequest } from './data-subject-request.entity.js';

@ObjectType({ description: "A page of data subjects' requests (Relay cursor connection).", simpleResolvers: true })
export class DataSubjectRequestConnection extends connectionOf(DataSubjectRequest, 'DataSubjectRequest') {}
