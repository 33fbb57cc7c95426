import { subgraphs } from '@hub/schema/subgraphs';
import type { Audience } from '@hub/shared/access/audience';
import type pg from 'pg';
import { conditionOf, lawOf } from '../../canaries/law-as-queries.js';
import { tables } from '../../support/law-of-the-hub.js';

export interface WorldColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** What a check allows, where it lists it. */
  readonly allowed: readonly string[];
  /** Whether some condition of the law names a column of this name: to change it would change who sees what. */
  readonly decides: boolean;
  /** Whether the role of the viewer is granted it. */
  readonly granted: boolean;
}

/** A table of the law as it stands in a world. */
export interface WorldTable {
  /** With its schema, as SQL names it. */
  readonly name: string;
  /** What stands, under the law, for the rows it shows of it, and the table that will hold the keys of what the viewer may ever see. */
  readonly law: string;
  readonly seen: string;
  readonly key: readonly string[];
  /** SQL: that the viewer may change the row. */
  readonly changeable: string;
  readonly columns: readonly WorldColumn[];
}

const COLUMNS = `
  select format('%I.%I', n.nspname, c.relname) as table_name, a.attname as name, t.typname as type, not a.attnotnull as nullable,
         coalesce(a.attnum = any(i.indkey), false) as is_key, has_column_privilege($2, c.oid, a.attnum, 'select') as granted,
         coalesce((select array_agg(value[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') value
                    where k.conrelid = c.oid and k.conname = format('%s_%s_check', c.relname, a.attname)), '{}') as allowed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    join pg_type t on t.oid = a.atttypid
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
   where c.relkind = 'r' and n.nspname = any($1)
   order by a.attnum`;

interface Row extends Omit<WorldColumn, 'decides'> {
  readonly table_name: string;
  readonly is_key: boolean;
}

/** Every name in a condition on who reads what, and in those of the views that such conditions ask. */
function decidingNames(): ReadonlySet<string> {
  const conditions = subgraphs.flatMap(({ access, views }) => [
    ...Object.values(access.records).flatMap(({ read }) => read.map(({ condition }) => condition ?? '')),
    ...views.map(({ definition }) => /\bwhere\b[\s\S]*/i.exec(definition)?.[0] ?? ''),
  ]);
  return new Set(conditions.join(' ').match(/\b[a-z_]+\b/g));
}

const changersOf = (record: string): readonly Audience[] =>
  subgraphs.flatMap(({ access }) => access.records[record]?.change ?? []);

export async function worldTables(administrator: pg.ClientBase, role: string): Promise<WorldTable[]> {
  const { rows } = await administrator.query<Row>(COLUMNS, [subgraphs.map(({ name }) => name), role]);
  const deciding = decidingNames();
  return [...tables()].map(([record, table]) => {
    const name = `${table.schema}.${table.name}`;
    const own = rows.filter(({ table_name }) => table_name === name);
    return {
      name,
      law: lawOf(table),
      seen: `seen_${table.schema}_${table.name}`,
      changeable: changersOf(record).map(conditionOf).join(' or ') || 'false',
      key: own.filter(({ is_key }) => is_key).map((column) => column.name),
      columns: own
        .filter(({ is_key }) => !is_key)
        .map(({ table_name, is_key, ...column }) => ({ ...column, decides: deciding.has(column.name) })),
    };
  });
}
