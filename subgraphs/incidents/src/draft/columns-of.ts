import { columnOf } from './column-of.js';

/** The columns of properties, as an array in SQL. */
export const columnsOf = (properties: readonly string[]): string =>
  `array[${properties.map((property) => `'${columnOf(property)}'`).join(', ')}]::text[]`;
