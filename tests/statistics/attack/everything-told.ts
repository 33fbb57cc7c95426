import type { Asker } from '../../support/ask.js';
import { type Cell, tableOf } from '../published.js';

/** Every table there is. */
export const TABLES = [
  ['YEAR'],
  ['MONTH'],
  ['CATEGORY'],
  ['CATEGORY', 'MONTH'],
  ['AREA'],
  ['CATEGORY', 'AREA'],
  ['PREMISES_KIND'],
  ['ATTEMPTED'],
] as const;

/** A cell by the values of its key, the year left out: `ARMED_ROBBERY R11`, `2008-12`, or nothing for the whole. */
export type Told = ReadonlyMap<string, Cell>;

/** All that one member is told of a year and a measure, in all tables. */
export async function everythingTold(asker: Asker, measure: string, year: number): Promise<Told> {
  const told = new Map<string, Cell>();
  for (const by of TABLES) {
    const { cells, dimensions } = await tableOf(asker, { measure, by, from: year, to: year });
    for (const cell of cells) {
      const isByYear = dimensions.at(-1) === 'YEAR';
      told.set((isByYear ? cell.key.slice(0, -1) : cell.key).join(' '), cell);
    }
  }
  return told;
}

/** A sum an attacker knows to hold: what is one part of what. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

const isArea = (name: string): boolean => /^(R?\d{2,3}|2[AB])$/.test(name);
const isRegion = (name: string): boolean => /^R\d\d$/.test(name);
const isMonth = (name: string): boolean => /^\d{4}-\d\d$/.test(name);
const isCategory = (name: string): boolean => /^[A-Z_]{5,}$/.test(name) && !KINDS.has(name) && !ATTEMPTS.has(name);
const KINDS = new Set(['STREET_SHOP', 'SHOPPING_CENTRE', 'WORKSHOP', 'SHOWROOM', 'TRADE_FAIR', 'IN_TRANSIT', 'HOME']);
const ATTEMPTS = new Set(['ATTEMPTED', 'COMPLETED']);

/** Every sum that follows from what the keys mean. `regionOf` is the geography, which everybody knows. */
export function sumsOf(told: Told, regionOf: ReadonlyMap<string, string>): Sum[] {
  const names = [...told.keys()];
  const one = names.filter((name) => !name.includes(' '));
  const categories = one.filter(isCategory);
  const regions = one.filter(isRegion);
  const months = one.filter(isMonth);
  const areas = one.filter((name) => isArea(name) && !isRegion(name));
  const sums: Sum[] = [
    ...[categories, regions, months, [...KINDS], [...ATTEMPTS]].map((parts) => ({ whole: '', parts })),
    ...categories.map((category) => ({ whole: category, parts: months.map((month) => `${category} ${month}`) })),
    ...categories.map((category) => ({ whole: category, parts: regions.map((region) => `${category} ${region}`) })),
    ...months.map((month) => ({ whole: month, parts: categories.map((category) => `${category} ${month}`) })),
    ...regions.map((region) => ({ whole: region, parts: categories.map((category) => `${category} ${region}`) })),
    ...regions.map((region) => ({ whole: region, parts: areas.filter((area) => regionOf.get(area) === region) })),
  ];
  for (const { whole, parts } of sums)
    for (const name of [whole, ...parts]) if (!told.has(name)) throw new Error(`Nothing is told of "${name}"`);
  return sums;
}
