import { subgraphs } from '@hub/schema/subgraphs';
import { DATABASE_ROLES } from '@hub/shared/viewer/database-role';
import type pg from 'pg';
import { type Table, tables } from '../support/law-of-the-hub.js';

/** A table of which the law does not show every row to everyone. */
export interface SecretTable extends Table {
  /** SQL of what tells its rows apart. */
  readonly rowKey: string;
  /** Columns that can hold a value of one record only, and that somebody may read. */
  readonly columns: readonly string[];
}

/** What of a column is read as text. */
const TEXT_OF: Readonly<Record<string, (column: string) => string>> = {
  timestamptz: (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};
const TYPES = ['text', '_text', 'jsonb', 'uuid', '_uuid', 'numeric', 'float8', 'timestamptz'];

/** What only names something: a record everybody reads, or a thing whose name is a secret of the same row already. */
const NAMES_SOMETHING: ReadonlySet<string> = new Set([
  'incidents.statistic_truth.statistic_id',
  'incidents.incident_goods.recoveries',
]);

/** Columns that hold what is no secret as well: the reference of a stolen thing is for whoever holds the thing to quote. */
const WITHOUT_WHAT_IS_TOLD: Readonly<Record<string, string>> = {
  'incidents.incident_goods.items': `regexp_replace("items"::text, 'GDS-[0-9A-Z]{4}-[0-9A-Z]{4}', '', 'g')`,
  'incidents.incident_amendment.before': `regexp_replace("before"::text, 'GDS-[0-9A-Z]{4}-[0-9A-Z]{4}', '', 'g')`,
};

/** Whether some row of the record is hidden from somebody. */
function isSecret(record: string): boolean {
  const rules = subgraphs.flatMap(({ access }) => access.records[record] ?? []);
  return !rules.some(({ read }) => read.some(({ name, condition }) => name === 'everyone' && !condition));
}

interface Column {
  readonly table_schema: string;
  readonly table_name: string;
  readonly column_name: string;
  readonly udt_name: string;
  readonly is_key: boolean;
  readonly is_readable: boolean;
}

const COLUMNS = `
  select c.table_schema, c.table_name, c.column_name, c.udt_name,
         coalesce(a.attnum = any(i.indkey), false) as is_key,
         exists (select 1 from unnest($2::text[]) role where has_column_privilege(role, a.attrelid, a.attnum, 'select')) as is_readable
    from information_schema.columns c
    join pg_attribute a on a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and a.attname = c.column_name
    left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
   where c.table_schema = any($1)
   order by c.ordinal_position`;

/** The tables with secrets, and where in them secrets can be. Columns that only decide who sees a row are nobody's, and left out. */
export async function secretTables(administrator: pg.ClientBase): Promise<SecretTable[]> {
  const { rows } = await administrator.query<Column>(COLUMNS, [subgraphs.map(({ name }) => name), DATABASE_ROLES]);
  return [...tables()].flatMap(([record, table]) => {
    if (!isSecret(record)) return [];
    const own = rows.filter(
      ({ table_schema, table_name }) => table_schema === table.schema && table_name === table.name,
    );
    const keys = own.filter(({ is_key }) => is_key).map(({ column_name }) => `"${column_name}"`);
    const columns = own.filter(
      ({ column_name, udt_name, is_readable }) =>
        is_readable && TYPES.includes(udt_name) && !NAMES_SOMETHING.has(`${table.schema}.${table.name}.${column_name}`),
    );
    return [
      {
        ...table,
        rowKey: `concat_ws(' ', ${keys.join(', ')})`,
        columns: columns.map(({ column_name, udt_name }) => {
          const text =
            WITHOUT_WHAT_IS_TOLD[`${table.schema}.${table.name}.${column_name}`] ??
            TEXT_OF[udt_name]?.(`"${column_name}"`) ??
            `"${column_name}"::text`;
          return `${text} as "${column_name}"`;
        }),
      },
    ];
  });
}

/** The name of a column of `SecretTable.columns`. */
export const nameOfColumn = (column: string): string => column.slice(column.lastIndexOf(' as "') + 5, -1);
