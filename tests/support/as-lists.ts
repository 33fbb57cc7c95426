/**
 * A condition of the law over tables that have no keys: what it asks for by a scalar sub-select, and so by a key, is listed once for all rows.
 */
export const asLists = (condition: string): string =>
  condition.replaceAll('(select true from ', 'exists (select true from ');
