import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { columnOf } from '../draft/column-of.js';

type Columns = Record<string, unknown>;

/** Properties that are kept as JSON, where a list would be taken for an array of the database. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A record by its columns. What is embedded in it, the handling envelope, has columns of its own. */
function columnsOf(record: object): Columns {
  const columns: Columns = {};
  for (const [property, value] of Object.entries(record))
    if (isPlain(value))
      for (const [part, inner] of Object.entries(value)) columns[`${columnOf(property)}_${columnOf(part)}`] = inner;
    else columns[columnOf(property)] = value;
  return columns;
}

/**
 * Writes records of one kind in one statement, however many. The policies check each row as it stands; PostgreSQL reads the rows from JSON,
 * because values written out by the thousand take it longer to parse than to store.
 */
export async function insertRows({ em }: RequestContext, table: string, records: readonly object[]): Promise<void> {
  const rows = records.map(columnsOf);
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await em.execute(
    `insert into incidents.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::incidents.${table}, ?::jsonb)`,
    [JSON.stringify(rows)],
  );
}
