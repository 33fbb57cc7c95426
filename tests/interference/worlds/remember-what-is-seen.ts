import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { lookAs, underTheLaw } from '../../canaries/law-as-queries.js';
import type { WorldTable } from './world-table.js';

/**
 * Writes down, in a temporary table beside each, which rows the law ever shows the viewer: with none of its purposes and with each. What is
 * not in it the viewer may not know of.
 */
export async function rememberWhatIsSeen(
  administrator: pg.ClientBase,
  tables: readonly WorldTable[],
  lives: readonly Viewer[],
): Promise<void> {
  for (const { name, seen, key } of tables)
    await administrator.query(`create temp table ${seen} as select ${key.join(', ')} from ${name} limit 0`);
  for (const viewer of lives) {
    await lookAs(administrator, viewer);
    const statements = tables.map(({ seen, law, key }) =>
      underTheLaw(`insert into ${seen} select ${key.join(', ')} from ${law} except select * from ${seen}`),
    );
    await administrator.query(statements.join(';\n'));
  }
}

/** SQL: that this row of the table is one the viewer may ever see. */
export const isSeen = ({ seen, key }: WorldTable, row: string): string =>
  `exists (select 1 from ${seen} s where ${key.map((column) => `s.${column} = ${row}.${column}`).join(' and ')})`;
