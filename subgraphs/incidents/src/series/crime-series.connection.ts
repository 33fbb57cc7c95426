import { connectionOf } from '@hub/shared/pagination/connection';
import { ObjectType } from 'type-graphql';
import { CrimeSeries } from './crime-series.entity.js';

@ObjectType({
  description: 'A page of series the viewer sees a link of (Relay cursor connection).',
  simpleResolvers: true,
})
export class CrimeSeriesConnection extends connectionOf(CrimeSeries, 'CrimeSeries') {}
