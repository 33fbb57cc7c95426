import type { Mapping } from './mapping.js';
import { readCell } from './read-cell.js';

export type MappedRow = Record<string, unknown>;

const headOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

function put(row: MappedRow, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let holder = row;
  for (const name of names) {
    const inner = (holder[name] ?? {}) as MappedRow;
    holder[name] = inner;
    holder = inner;
  }
  holder[last] = value;
}

/**
 * Makes a row of a record. An empty cell is left out. Constants within a part (a loss, a complaint) say nothing by themselves: a part of
 * which every column is empty is left out with them.
 */
export function mappedRow({ fields, timeZone }: Mapping, record: Readonly<Record<string, unknown>>): MappedRow {
  const row: MappedRow = {};
  const given = new Set<string>();
  const asked = new Set<string>();
  for (const [field, rule] of Object.entries(fields)) {
    if (!('column' in rule)) continue;
    asked.add(headOf(field));
    const value = readCell(record[rule.column], { field, rule, timeZone });
    if (value === undefined) continue;
    given.add(headOf(field));
    put(row, field, value);
  }
  for (const [field, rule] of Object.entries(fields)) {
    const part = headOf(field);
    if ('value' in rule && (part === '' || given.has(part) || !asked.has(part))) put(row, field, rule.value);
  }
  return row;
}
