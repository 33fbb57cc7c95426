import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { CellStatus } from '../cell-status.enum.js';
import { MEASURES, MEASURES_IN_ORDER } from '../measures.js';
import { nameOfTable } from '../publishable-tables.js';
import type { ReleasedCell } from './released-cell.js';

export interface Vintage {
  readonly vintage: string;
  readonly asOf: Date;
}

/** By measure and dimensions, the id of the table that holds its figures. */
export type TableIds = ReadonlyMap<string, string>;

const nameOf = ({ measure, dimensions }: Pick<ReleasedCell, 'measure' | 'dimensions'>): string =>
  `${measure} ${nameOfTable(dimensions)}`;

/** Writes the vintage and, of each table, what is said beside its figures. */
export async function writeTables(client: pg.ClientBase, { vintage, asOf }: Vintage): Promise<TableIds> {
  await client.query('insert into incidents.statistic_vintage (vintage, as_of) values ($1, $2)', [vintage, asOf]);
  const ids = new Map<string, string>();
  for (const measure of MEASURES_IN_ORDER) {
    const { tables, rules, definitionEn, definitionFr } = MEASURES[measure];
    const { minFirms, minRecords, dominancePercent, pPercent, roundingBase } = rules;
    const limits = [minFirms, minRecords, dominancePercent, pPercent, roundingBase];
    for (const dimensions of tables) {
      const id = randomUUID();
      ids.set(nameOf({ measure, dimensions }), id);
      await client.query(
        `insert into incidents.statistic_table (id, vintage, as_of, measure, dimensions, definition_en, definition_fr,
           min_firms, min_records, dominance_percent, p_percent, rounding_base)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [id, vintage, asOf, measure, dimensions, definitionEn, definitionFr, ...limits],
      );
    }
  }
  return ids;
}

function statusOf({ reason }: ReleasedCell): CellStatus {
  if (reason === 'TOO_EARLY') return CellStatus.TOO_EARLY;
  return reason ? CellStatus[`SUPPRESSED_${reason}`] : CellStatus.PUBLISHED;
}

const FIGURES = `with figure as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::numeric[], $5::numeric[], $6::text[])
      as f (id, table_id, key, published, value, status)),
  told as (
    insert into incidents.statistic (id, table_id, year, key, published, status)
    select id, table_id, $7, string_to_array(key, ' '), published,
           case when published is not null then 'ROUNDED' when status = 'TOO_EARLY' then status else 'WITHHELD' end
      from figure)
  insert into incidents.statistic_truth (statistic_id, value, status) select id, value, status from figure`;

const FRESH = `unnest($1::text[], $2::text[], $3::text[]) as f (measure, dimensions, key)`;
const isFresh = (table: string): string =>
  `${table}.measure = f.measure and ${table}.dimensions = string_to_array(f.dimensions, ' ')
     and ${table}.key = string_to_array(f.key, ' ')`;

/** The basis of a figure that was decided anew is what is behind it now; the others keep theirs. */
const BASIS = [
  `delete from incidents.statistic_basis b using ${FRESH} where b.year = $4 and ${isFresh('b')}`,
  `insert into incidents.statistic_basis (measure, dimensions, year, key, firm_id, amount, records)
   select c.measure, c.dimensions, c.year, c.key, c.firm_id, c.amount, c.records
     from contribution c join ${FRESH} on ${isFresh('c')} where c.year = $4`,
];

/** Writes the figures of one year. */
export async function writeFigures(
  client: pg.ClientBase,
  ids: TableIds,
  year: number,
  cells: readonly ReleasedCell[],
): Promise<void> {
  await client.query(FIGURES, [
    cells.map(() => randomUUID()),
    cells.map((cell) => ids.get(nameOf(cell))),
    cells.map(({ key }) => key.join(' ')),
    cells.map(({ published }) => published),
    cells.map(({ value }) => value),
    cells.map(statusOf),
    year,
  ]);
  const fresh = cells.filter(({ isFresh }) => isFresh);
  const named = [
    fresh.map(({ measure }) => measure),
    fresh.map(({ dimensions }) => nameOfTable(dimensions)),
    fresh.map(({ key }) => key.join(' ')),
    year,
  ];
  for (const statement of BASIS) await client.query(statement, named);
}
