import { HubError } from '@hub/shared/errors/hub.error';
import { Dimension } from './dimension.enum.js';
import type { Measure } from './measure.enum.js';
import { MEASURES } from './measures.js';
import { nameOfTable, type TableDimensions } from './publishable-tables.js';

const ORDER = Object.values(Dimension);

/** The table that is meant by some dimensions, in whatever order; a table without a time is one by year. Any other is refused, with what there is. */
export function tableAskedFor(measure: Measure, by: readonly Dimension[]): TableDimensions {
  const isByMonth = by.includes(Dimension.MONTH);
  const meant = new Set([...by, isByMonth ? Dimension.MONTH : Dimension.YEAR]);
  // A month says its year.
  if (isByMonth) meant.delete(Dimension.YEAR);
  const name = nameOfTable(ORDER.filter((dimension) => meant.has(dimension)));
  const { tables } = MEASURES[measure];
  const table = tables.find((dimensions) => nameOfTable(dimensions) === name);
  if (table) return table;
  const available = tables.map((dimensions) => `[${dimensions.join(', ')}]`).join(', ');
  throw new HubError('BAD_USER_INPUT', {
    en: `${measure} is published by ${available} and by nothing else.`,
    fr: `${measure} est publié par ${available} et par rien d’autre.`,
  });
}
