import { executeBound } from '@hub/shared/subgraph/execute-bound';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { columnOf } from '../draft/column-of.js';

interface Column {
  readonly name: string;
  readonly read: (record: object) => unknown;
}

const own = (record: object, property: string): unknown => (record as Record<string, unknown>)[property];

/**
 * What is embedded in a record, the handling envelope, has columns of its own. A list is one value, as JSON or as an array; so is what is
 * still empty.
 */
const isEmbedded = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  Object.keys(value).length > 0;

/** The columns of records like this one. */
function columnsOf(record: object): Column[] {
  return Object.entries(record).flatMap(([property, value]): Column[] => {
    if (!isEmbedded(value)) return [{ name: columnOf(property), read: (one) => own(one, property) }];
    return Object.keys(value).map((part) => ({
      name: `${columnOf(property)}_${columnOf(part)}`,
      read: (one) => own(own(one, property) as object, part),
    }));
  });
}

/**
 * Writes records of one kind in one statement, however many. The policies check each row as it stands; PostgreSQL reads the rows from JSON,
 * because values written out by the thousand take it longer to parse than to store.
 */
export async function insertRows({ em }: RequestContext, table: string, records: readonly object[]): Promise<void> {
  const [first] = records;
  if (!first) return;
  const columns = columnsOf(first);
  const names = columns.map(({ name }) => name).join(', ');
  const rows = records.map((record) => Object.fromEntries(columns.map(({ name, read }) => [name, read(record)])));
  await executeBound(
    em,
    `insert into incidents.${table} (${names})
     select ${names} from jsonb_populate_recordset(null::incidents.${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
