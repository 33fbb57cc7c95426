import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { lookAs } from '../../canaries/law-as-views.js';
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

/** In which of its lives the viewer sees a row, by the key of the row. */
const livesOfRows = (tables: readonly WorldTable[], life: number, into: string): string =>
  `insert into ${into} ${tables
    .map(({ name, law, key }) => `select '${name}', concat_ws('/', ${key.join(', ')}), ${life} from ${law}`)
    .join(' union all ')}`;

async function remember(
  administrator: pg.ClientBase,
  tables: readonly WorldTable[],
  lives: readonly Viewer[],
  into: string,
) {
  await administrator.query(`create temp table ${into} (of_table text, row_key text, life int)`);
  for (const [life, viewer] of lives.entries()) {
    await lookAs(administrator, viewer);
    await administrator.query(livesOfRows(tables, life, into));
  }
}

/**
 * Of the rows the viewer sees, other values in the columns it is not granted: the firm behind an incident, the exact area, the recipients.
 * Where that would change what the viewer sees, of this row or of another, the row is put back.
 */
export async function changeWithheldColumns(
  administrator: pg.ClientBase,
  tables: readonly WorldTable[],
  lives: readonly [Viewer, ...Viewer[]],
): Promise<void> {
  await remember(administrator, tables, lives, 'lives_before');
  for (const table of tables) {
    const withheld = table.columns.filter(({ granted }) => !granted);
    if (withheld.length === 0) continue;
    const names = withheld.map(({ name }) => name);
    const before = `before_${table.seen}`;
    const sameKey = table.key.map((column) => `b.${column} = t.${column}`).join(' and ');
    const restored = names.map((name) => `${name} = b.${name}`).join(', ');
    await administrator.query(
      `create temp table ${before} as select ${[...table.key, ...names].join(', ')} from ${table.name} t where ${isSeen(table, 't')}`,
    );
    await changeRows(administrator, table, withheld, isSeen(table, 't'), otherDecision(lives[0]));
    await remember(administrator, [table], lives, 'lives_after');
    await administrator.query(
      `update ${table.name} t set ${restored} from ${before} b where ${sameKey} and concat_ws('/', ${table.key.map((column) => `t.${column}`).join(', ')}) in
         (select row_key from ((select * from lives_before where of_table = '${table.name}' except select * from lives_after)
           union (select * from lives_after except select * from lives_before)) otherwise)`,
    );
    await administrator.query(`drop table ${before}, lives_after`);
  }
  await administrator.query('drop table lives_before');
}
