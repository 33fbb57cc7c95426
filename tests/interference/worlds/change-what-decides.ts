import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { lookAs, underTheLaw } from '../../canaries/law-as-queries.js';
import { changeRows } from './change-rows.js';
import { newValue, oneOf, spreadOf } from './new-value.js';
import { isSeen } from './remember-what-is-seen.js';
import type { WorldColumn, WorldTable } from './world-table.js';

type NewValue = (table: WorldTable, column: WorldColumn, gently: boolean) => string | undefined;

/** Another value of a column that decides who sees the row, as far as it is not about the viewer. */
function otherDecision({ memberId, organisationId }: Viewer): NewValue {
  const own = `array['${memberId}', '${organisationId}']::uuid[]`;
  const pool = (table: WorldTable, { name, type }: WorldColumn): string => {
    const others = type === 'uuid' ? `where q.${name} <> all(${own})` : '';
    return `coalesce(${oneOf(`select distinct q.${name}::text from ${table.name} q ${others}`, spreadOf(table, name))}::${type}, t.${name})`;
  };
  return (table, column, gently) => {
    const value = `t.${column.name}`;
    if (column.type === 'uuid')
      return `case when ${value} is null or ${value} = any(${own}) then ${value} else ${gently ? `pg_temp.other_id(${value}::text)` : pool(table, column)} end`;
    if (column.type === '_uuid')
      return `case when ${value} = '{}' then ${value} else ${value} || pg_temp.other_id(${value}::text) end`;
    if (column.type === 'bool') return gently ? undefined : `not ${value}`;
    if (column.type === '_text') return pool(table, column);
    return newValue(table, column, gently);
  };
}

/** In which of its lives the viewer sees a row and may change it, by the key of the row. What it may do it learns by trying. */
function livesOfRows(tables: readonly WorldTable[], life: number, into: string): string {
  const rows = tables.flatMap(({ name, law, key, changeable }) => {
    const row = `select '${name}', concat_ws('/', ${key.join(', ')})`;
    return [`${row}, 'sees ${life}' from ${law}`, `${row}, 'changes ${life}' from ${law} where ${changeable}`];
  });
  return `insert into ${into} ${rows.join(' union all ')}`;
}

/** What a guard looks at again when somebody acts on what is seen: an approved statement is a cleared one, in every world there can be. */
const CLEARED_OF = ['communications.statement', 'communications.statement_clearance'];
const CLEARED = `
  select 'communications.statement', s.id::text, 'is cleared' from communications.statement s where communications.is_cleared(s)
  union all
  select 'communications.statement_clearance', c.id::text, 'clears'
    from communications.statement_clearance c join communications.statement s on s.id = c.statement_id
   where communications.is_cleared(s)`;

async function remember(
  administrator: pg.ClientBase,
  tables: readonly WorldTable[],
  lives: readonly Viewer[],
  into: string,
) {
  for (const [life, viewer] of lives.entries()) {
    await lookAs(administrator, viewer);
    await administrator.query(underTheLaw(livesOfRows(tables, life, into)));
  }
  if (tables.some(({ name }) => CLEARED_OF.includes(name))) await administrator.query(`insert into ${into} ${CLEARED}`);
}

/** Changes columns of the rows `t` that satisfy a condition, and puts back each row with which the viewer could then do more or less. */
async function changeUnseen(
  administrator: pg.ClientBase,
  table: WorldTable,
  columns: readonly WorldColumn[],
  condition: string,
  lives: readonly [Viewer, ...Viewer[]],
): Promise<void> {
  if (columns.length === 0) return;
  const names = columns.map(({ name }) => name);
  const { rowCount } = await administrator.query(
    `create temp table before_it as select ${[...table.key, ...names].join(', ')} from ${table.name} t where ${condition}`,
  );
  if (rowCount) await changeBack(administrator, table, columns, condition, lives);
  await administrator.query('drop table before_it; delete from lives_after');
}

/** Changes rows that `before_it` has as they were, and puts back those that tell. */
async function changeBack(
  administrator: pg.ClientBase,
  table: WorldTable,
  columns: readonly WorldColumn[],
  condition: string,
  lives: readonly [Viewer, ...Viewer[]],
): Promise<void> {
  const sameKey = table.key.map((column) => `b.${column} = t.${column}`).join(' and ');
  const restored = columns.map(({ name }) => `${name} = b.${name}`).join(', ');
  await changeRows(administrator, table, columns, condition, otherDecision(lives[0]));
  await remember(administrator, [table], lives, 'lives_after');
  await administrator.query(
    `update ${table.name} t set ${restored} from before_it b
      where ${sameKey} and concat_ws('/', ${table.key.map((column) => `t.${column}`).join(', ')}) in
        (select row_key from ((select * from lives_before where of_table = '${table.name}' except select * from lives_after)
          union (select * from lives_after except select * from lives_before)) otherwise)`,
  );
}

/**
 * Other values in the columns that decide who sees a row: in all of them where the row is hidden, and where it is seen in those the viewer is
 * not granted (the firm behind an incident, the exact area, the recipients). None that changes what the viewer sees or may do.
 */
export async function changeWhatDecides(
  administrator: pg.ClientBase,
  tables: readonly WorldTable[],
  lives: readonly [Viewer, ...Viewer[]],
): Promise<void> {
  for (const name of ['lives_before', 'lives_after'])
    await administrator.query(`create temp table ${name} (of_table text, row_key text, life text)`);
  await remember(administrator, tables, lives, 'lives_before');
  for (const table of tables) {
    const withheld = table.columns.filter(({ granted }) => !granted);
    const deciding = table.columns.filter(({ decides }) => decides);
    await changeUnseen(administrator, table, withheld, isSeen(table, 't'), lives);
    await changeUnseen(administrator, table, deciding, `not ${isSeen(table, 't')}`, lives);
  }
  await administrator.query('drop table lives_before, lives_after');
}
