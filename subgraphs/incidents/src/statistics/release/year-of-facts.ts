import type pg from 'pg';
import type { ToldCell } from '../../disclosure/cell.js';
import type { Contribution } from '../../disclosure/contribution.js';
import type { Measure } from '../measure.enum.js';
import type { TableDimensions } from '../publishable-tables.js';
import { nameOfCell } from './grid.js';

/** What is counted of one year, and how the last release told it; by the name of the figure. */
export interface YearOfFacts {
  readonly year: number;
  readonly contributions: ReadonlyMap<string, readonly Contribution[]>;
  /** Figures of which some incident's part is not known. */
  readonly unknown: ReadonlySet<string>;
  readonly medians: ReadonlyMap<string, number>;
  readonly told: ReadonlyMap<string, ToldCell>;
  /** Figures that the last vintage kept back so that others cannot be worked out. */
  readonly keptBack: ReadonlySet<string>;
}

/** How a figure is known within a year. */
export const nameOfFigure = (measure: Measure, dimensions: TableDimensions, key: readonly string[]): string =>
  `${measure} of ${nameOfCell(dimensions, key)}`;

interface Row {
  readonly measure: Measure;
  readonly dimensions: TableDimensions;
  readonly key: readonly string[];
}

interface ContributionRow extends Row {
  readonly firm_id: string;
  readonly amount: string;
  readonly records: number;
}

const CONTRIBUTIONS =
  'select measure, dimensions, key, firm_id, amount, records from contribution where year = $1 and (amount <> 0 or records <> 0) order by firm_id';
const UNKNOWN = 'select distinct measure, dimensions, key from contribution where year = $1 and unknown <> 0';
const MEDIANS = 'select measure, dimensions, key, value from median where year = $1';
const BASIS =
  'select measure, dimensions, key, firm_id, amount, records from incidents.statistic_basis where year = $1';
/** A figure that was too early was not decided about. */
const TOLD = `select t.measure, t.dimensions, s.key, max(s.published) filter (where t.vintage = $2) as value,
       bool_or(s.published is not null) as "wasTold"
  from incidents.statistic s join incidents.statistic_table t on t.id = s.table_id
 where s.year = $1 group by t.measure, t.dimensions, s.key
having bool_or(t.vintage = $2 and s.status <> 'TOO_EARLY')`;
const KEPT_BACK = `select t.measure, t.dimensions, s.key
  from incidents.statistic s join incidents.statistic_table t on t.id = s.table_id
  join incidents.statistic_truth u on u.statistic_id = s.id
 where s.year = $1 and u.status = 'SUPPRESSED_SECONDARY'
   and t.vintage = $2`;

const nameOf = ({ measure, dimensions, key }: Row): string => nameOfFigure(measure, dimensions, key);

function byFigure(rows: readonly ContributionRow[]): Map<string, Contribution[]> {
  const found = new Map<string, Contribution[]>();
  for (const row of rows) {
    const contribution = { firm: row.firm_id, amount: Number(row.amount), records: row.records };
    const known = found.get(nameOf(row));
    if (known) known.push(contribution);
    else found.set(nameOf(row), [contribution]);
  }
  return found;
}

/** Reads one year of what the statements have counted; `before` is the last vintage. */
export async function yearOfFacts(client: pg.ClientBase, year: number, before: string | null): Promise<YearOfFacts> {
  const read = async <R extends Row>(sql: string, ...more: unknown[]): Promise<R[]> =>
    (await client.query<R>(sql, [year, ...more])).rows;
  const contributions = byFigure(await read<ContributionRow>(CONTRIBUTIONS));
  const unknown = await read<Row>(UNKNOWN);
  const medians = await read<Row & { value: string }>(MEDIANS);
  const basis = byFigure(await read<ContributionRow>(BASIS));
  const told = await read<Row & Omit<ToldCell, 'value'> & { value: string | null }>(TOLD, before);
  const keptBack = await read<Row>(KEPT_BACK, before);
  return {
    year,
    contributions,
    unknown: new Set(unknown.map(nameOf)),
    medians: new Map(medians.map((row) => [nameOf(row), Number(row.value)])),
    told: new Map(
      told.map((row) => {
        const value = row.value === null ? null : Number(row.value);
        return [nameOf(row), { value, wasTold: row.wasTold, contributions: basis.get(nameOf(row)) ?? [] }];
      }),
    ),
    keptBack: new Set(keptBack.map(nameOf)),
  };
}
