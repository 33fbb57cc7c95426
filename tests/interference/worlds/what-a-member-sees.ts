import type pg from 'pg';
import { lookAs, underTheLaw } from '../../canaries/law-as-queries.js';
import { livesOf } from './make-other-world.js';
import { worldTables } from './world-table.js';

/** A digest of all the law shows a member in a world and lets it change, by table and purpose. Two worlds with the same digests look alike to the member. */
export async function whatAMemberSees(
  administrator: pg.ClientBase,
  member: string,
): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {};
  for (const viewer of await livesOf(administrator, member)) {
    await lookAs(administrator, viewer);
    const tables = await worldTables(administrator, viewer.role);
    const parts = tables.map(({ name, law, key, columns, changeable }) => {
      const shown = [...key, ...columns.filter(({ granted }) => granted).map((column) => column.name)];
      const all = [...shown, `(${changeable})`];
      return `select '${name}' as name, concat(count(*), ' ', md5(string_agg(row(${all.join(', ')})::text, '|' order by ${key.join(', ')}))) as digest from ${law}`;
    });
    const { rows } = await administrator.query<{ name: string; digest: string }>(
      underTheLaw(parts.join(' union all ')),
    );
    for (const { name, digest } of rows) digests[`${name} for ${viewer.purpose ?? 'nothing'}`] = digest;
  }
  return digests;
}
