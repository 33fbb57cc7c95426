import type pg from 'pg';
import { spreadOf } from './new-value.js';
import { isSeen } from './remember-what-is-seen.js';
import type { WorldTable } from './world-table.js';

/** Records with parts in other tables, by the column that names them there. */
const ROOTS: Readonly<Record<string, string>> = {
  'incidents.incident': 'incident_id',
  'alerts.alert': 'alert_id',
  'communications.statement': 'statement_id',
  'organisations.premises': 'premises_id',
  'organisations.organisation': '',
  'organisations.member': '',
};
const EVERY = 5;

/** It names an incident, and is its officer's: as the officer sees it, it is there in both worlds. */
const MENTIONS = 'incidents.data_subject_request';

/** The tables of which a record has rows of its own; others merely mention it. */
const partsOf = (tables: readonly WorldTable[], root: WorldTable, reference: string): WorldTable[] =>
  tables.filter(
    ({ name, key, columns }) =>
      key.includes(reference) ||
      (key.join() === 'id' &&
        name !== MENTIONS &&
        name.split('.')[0] === root.name.split('.')[0] &&
        columns.some((c) => c.name === reference)),
  );

/** Rows once more, some of their columns changed. */
function copyRows({ name, key, columns }: WorldTable, reference: string, changes: readonly (string | false)[]): string {
  const names = [...key, ...columns.map((column) => column.name)];
  return `insert into ${name} (${names.join(', ')}) select ${names.map((column) => `r.${column}`).join(', ')}
    from ${name} t join added n on n.old = t.${reference},
         jsonb_populate_record(null::${name}, to_jsonb(t) || jsonb_build_object(${changes.filter(Boolean).join(', ')})) r`;
}

const copyPart = (part: WorldTable, reference: string): string =>
  copyRows(part, reference, [
    `'${reference}', n.new`,
    part.key.includes('id') && `'id', pg_temp.other_id(t.id || 'added')`,
  ]);

/** Of what the viewer may not see: every fifth record once more, with all its parts, and every fifth gone. */
export async function addAndRemoveHidden(administrator: pg.ClientBase, tables: readonly WorldTable[]): Promise<void> {
  for (const root of tables) {
    const reference = ROOTS[root.name];
    if (reference === undefined) continue;
    const parts = reference ? partsOf(tables, root, reference) : [];
    const fresh = [
      `'id', n.new`,
      root.columns.some(({ name }) => name === 'reference') &&
        `'reference', left(t.reference, 4) || upper(left(md5(n.new::text), 4)) || '-' || upper(right(md5(n.new::text), 4))`,
      root.columns.some(({ name }) => name === 'siren') && `'siren', null`,
    ];
    const chosen = (remainder: number): string =>
      `not ${isSeen(root, 't')} and ${spreadOf(root, 'added')} % ${EVERY} = ${remainder}`;
    const gone = `select old from removed`;
    const statements = [
      `create temp table added as select t.id as old, pg_temp.other_id(t.id || 'added') as new from ${root.name} t where ${chosen(0)}`,
      copyRows(root, 'id', fresh),
      ...parts.map((part) => copyPart(part, reference)),
      `create temp table removed as select t.id as old from ${root.name} t where ${chosen(1)}`,
      ...parts.map(
        (part) => `delete from ${part.name} t where t.${reference} in (${gone}) and not ${isSeen(part, 't')}`,
      ),
      `delete from ${root.name} t where t.id in (${gone})`,
      'drop table added, removed',
    ];
    for (const statement of statements) await administrator.query(statement);
  }
}
