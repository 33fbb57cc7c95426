import type { GraphQLObjectType } from 'graphql';
import type { Field } from '../../support/graph-paths.js';

/**
 * Fields that answer with figures worked out over many records, and with no record of their own: there is no place where such a value is
 * kept to compare it with. Who is given them, and of what, is proven in `tests/statistics`, `tests/journeys/linkage` and
 * `tests/journeys/foresight`.
 */
const FIGURES: ReadonlySet<string> = new Set([
  'Query.statistics',
  'Query.statistic',
  'Query.statisticVintages',
  'Query.clearUp',
  'Query.isChangeReal',
  'Query.emergencyCallQuality',
  'Query.seriesCandidates',
  'Query.forecast',
  'Area.forecast',
  'Area.nearRepeat',
  'Area.hotSpots',
]);

export const isFigure = ({ name }: GraphQLObjectType, field: Field): boolean => FIGURES.has(`${name}.${field.name}`);
