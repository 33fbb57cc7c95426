import pg from 'pg';
import { newValue } from './new-value.js';
import type { WorldColumn, WorldTable } from './world-table.js';

/** How far a column can go: as far as it gets, gently, or not at all. What constraints refuse is the same in every world, and remembered. */
type Manner = 'freely' | 'gently' | 'never';
const learnt = new Map<string, Manner>();

/** The columns that a refused change has to be gentler with. */
async function columnsOf(
  administrator: pg.ClientBase,
  { table, constraint, column }: pg.DatabaseError,
  schema: string,
) {
  if (column) return [column];
  const { rows } = await administrator.query<{ name: string }>(
    `select a.attname as name from pg_attribute a
      where a.attrelid = format('%I.%I', $1::text, $2::text)::regclass and a.attnum = any(
        coalesce((select k.conkey from pg_constraint k where k.conname = $3 and k.conrelid = a.attrelid),
                 (select i.indkey::int2[] from pg_index i where i.indexrelid = to_regclass(format('%I.%I', $1::text, $3::text)))))`,
    [schema, table, constraint],
  );
  return rows.map(({ name }) => name);
}

/** Gives columns of the rows `t` that satisfy a condition other values, as different as constraints allow. */
export async function changeRows(
  administrator: pg.ClientBase,
  table: WorldTable,
  columns: readonly WorldColumn[],
  condition: string,
  makeValue = newValue,
): Promise<void> {
  const schema = table.name.split('.')[0] ?? '';
  const keyOf = (name: string): string => `${makeValue === newValue ? '' : 'withheld '}${table.name}.${name}`;
  for (;;) {
    const used = new Map(columns.map(({ name }) => [name, learnt.get(keyOf(name)) ?? 'freely']));
    const changes = columns.flatMap((column) => {
      const manner = used.get(column.name);
      const value = manner === 'never' ? undefined : makeValue(table, column, manner === 'gently');
      return value === undefined ? [] : [`${column.name} = ${value}`];
    });
    if (changes.length === 0) return;
    try {
      await administrator.query('savepoint change');
      await administrator.query(`update ${table.name} t set ${changes.join(', ')} where ${condition}`);
      await administrator.query('release savepoint change');
      return;
    } catch (refusal) {
      await administrator.query('rollback to savepoint change');
      if (!(refusal instanceof pg.DatabaseError) || !refusal.code?.startsWith('23')) throw refusal;
      const names = (await columnsOf(administrator, refusal, schema)).filter(
        (name) => (used.get(name) ?? 'never') !== 'never',
      );
      if (names.length === 0) throw refusal;
      for (const name of names) learnt.set(keyOf(name), used.get(name) === 'gently' ? 'never' : 'gently');
    }
  }
}
