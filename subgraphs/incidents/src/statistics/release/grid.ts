import type { Equation } from '../../disclosure/equation.js';
import { IncidentCategory } from '../../incident/incident-category.enum.js';
import { Dimension } from '../dimension.enum.js';
import { PREMISES_KINDS } from '../premises-kinds.js';
import { nameOfTable, type TableDimensions } from '../publishable-tables.js';
import type { Place } from './place.js';

/** A cell by its place in the tables of a year. */
export interface GridCell {
  readonly dimensions: TableDimensions;
  readonly key: readonly string[];
  readonly mayTellNothing: boolean;
}

/** Every cell of some tables of one year, the empty ones too, and the margins between them. */
export interface Grid {
  readonly cells: readonly GridCell[];
  readonly equations: readonly Equation[];
}

const { CATEGORY, AREA, PREMISES_KIND, ATTEMPTED, MONTH, YEAR } = Dimension;
const CATEGORIES = Object.values(IncidentCategory);
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** How a cell is known among all tables. */
export const nameOfCell = (dimensions: TableDimensions, key: readonly string[]): string =>
  `${nameOfTable(dimensions)}: ${key.join(' ')}`;

interface Member {
  readonly value: string;
  readonly mayTellNothing: boolean;
}

const always = (values: readonly string[]): Member[] => values.map((value) => ({ value, mayTellNothing: true }));

function membersOf(
  dimension: Dimension,
  dimensions: TableDimensions,
  year: string,
  places: readonly Place[],
): Member[] {
  switch (dimension) {
    case CATEGORY:
      return always(CATEGORIES);
    case PREMISES_KIND:
      return always(PREMISES_KINDS);
    case ATTEMPTED:
      return always(['ATTEMPTED', 'COMPLETED']);
    case MONTH:
      return always(MONTHS.map((month) => `${year}-${month}`));
    case YEAR:
      return always([year]);
    case AREA:
      return places
        .filter(({ region }) => region === null || dimensions.length === 2)
        .map(({ code, mayTellNothing }) => ({ value: code, mayTellNothing }));
  }
}

function cellsOf(dimensions: TableDimensions, year: string, places: readonly Place[]): GridCell[] {
  return dimensions.reduce<GridCell[]>(
    (cells, dimension) =>
      cells.flatMap((cell) =>
        membersOf(dimension, dimensions, year, places).map(({ value, mayTellNothing }) => ({
          dimensions,
          key: [...cell.key, value],
          mayTellNothing: cell.mayTellNothing && mayTellNothing,
        })),
      ),
    [{ dimensions, key: [], mayTellNothing: true }],
  );
}

type Margin = readonly [parent: string, children: readonly string[]];

/** Every margin there is: what the year is the sum of, and each category, month and region. */
function marginsOf(year: string, places: readonly Place[]): Margin[] {
  const months = MONTHS.map((month) => `${year}-${month}`);
  const regions = places.filter(({ region }) => region === null).map(({ code }) => code);
  const whole = nameOfCell([YEAR], [year]);
  const category = (one: string): string => nameOfCell([CATEGORY, YEAR], [one, year]);
  const month = (one: string): string => nameOfCell([MONTH], [one]);
  const area = (one: string): string => nameOfCell([AREA, YEAR], [one, year]);
  const inMonth = (one: string, when: string): string => nameOfCell([CATEGORY, MONTH], [one, when]);
  const inArea = (one: string, where: string): string => nameOfCell([CATEGORY, AREA, YEAR], [one, where, year]);
  return [
    [whole, CATEGORIES.map(category)],
    [whole, months.map(month)],
    [whole, regions.map(area)],
    [whole, PREMISES_KINDS.map((kind) => nameOfCell([PREMISES_KIND, YEAR], [kind, year]))],
    [whole, ['ATTEMPTED', 'COMPLETED'].map((one) => nameOfCell([ATTEMPTED, YEAR], [one, year]))],
    ...CATEGORIES.map((one): Margin => [category(one), months.map((when) => inMonth(one, when))]),
    ...months.map((when): Margin => [month(when), CATEGORIES.map((one) => inMonth(one, when))]),
    ...CATEGORIES.map((one): Margin => [category(one), regions.map((where) => inArea(one, where))]),
    ...regions.map((where): Margin => [area(where), CATEGORIES.map((one) => inArea(one, where))]),
    ...regions.map((where): Margin => {
      const departments = places.filter(({ region }) => region === where);
      return [area(where), departments.map(({ code }) => area(code))];
    }),
  ];
}

/** The cells of a year in some tables, and the margins of those tables. */
export function gridOf(year: number, tables: readonly TableDimensions[], places: readonly Place[]): Grid {
  const cells = tables.flatMap((dimensions) => cellsOf(dimensions, String(year), places));
  const placeOf = new Map(cells.map(({ dimensions, key }, place) => [nameOfCell(dimensions, key), place]));
  const equations = marginsOf(String(year), places).flatMap(([parent, children]): Equation[] => {
    const [whole, ...parts] = [parent, ...children].map((name) => placeOf.get(name));
    if (whole === undefined || parts.length === 0 || parts.includes(undefined)) return [];
    return [{ parent: whole, children: parts as number[] }];
  });
  return { cells, equations };
}
