import { createHash } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { compileGrants } from '../access/compile-grants.js';
import type { Subgraph } from '../subgraph/subgraph.js';

/** The law of a subgraph in two hashes: as the sources write it, and as its database holds the conditions, views and triggers of it. */
export interface NoteOfLaw {
  readonly written: string;
  readonly held: string;
}

/** Names are given back with their schemas and values in one form, whatever the session's or the database's own settings. */
const IN_FULL = `select set_config(name, value, true) from (values ('search_path', 'pg_catalog, pg_temp'), ('timezone', 'UTC'),
  ('datestyle', 'ISO'), ('intervalstyle', 'postgres'), ('extra_float_digits', '1'), ('quote_all_identifiers', 'off')) settings (name, value)`;

/** PostgreSQL gives conditions back in words of its own, so what it holds can be compared with what it held once and with nothing else. */
const HELD = `
  select encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' order by line collate "C"), ''), 'UTF8')), 'hex') as held from (
    select format('%s on %s: %s; %s', p.polname, c.relname, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
      from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = to_regnamespace(?)
    union all
    select format('%s: %s', c.relname, pg_get_viewdef(c.oid)) from pg_class c where c.relnamespace = to_regnamespace(?) and c.relkind = 'v'
    union all
    select format('%s: %s', c.relname, pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = to_regnamespace(?) and not t.tgisinternal
  ) held (line)`;

function written(orm: MikroORM, subgraph: Subgraph): string {
  const metas = [...orm.getMetadata().getAll().values()];
  const content = {
    policies: metas.map((meta) => [meta.tableName, meta.policies, meta.rowLevelSecurity]),
    grants: compileGrants(subgraph.access, metas as never, subgraph.name),
    views: subgraph.views,
    statements: subgraph.statements ?? [],
    // What is held is compared with what was noted in answer to the same question only.
    held: HELD,
  };
  return `law ${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
}

/** To be asked within a transaction, at its end: it sets the search path and more of the rest. */
export async function noteOfLaw(orm: MikroORM, em: SqlEntityManager, subgraph: Subgraph): Promise<NoteOfLaw> {
  await em.execute(IN_FULL);
  const [row] = await em.execute<{ held: string }[]>(HELD, [subgraph.name, subgraph.name, subgraph.name]);
  return { written: written(orm, subgraph), held: row?.held ?? '' };
}
