import type { MikroORM } from '@mikro-orm/postgresql';
import type { Subgraph } from '../subgraph/subgraph.js';
import { noteOfLaw } from './note-of-law.js';

const NOTE = `select obj_description(to_regnamespace(?), 'pg_namespace') as note`;

/**
 * What became of the law that a database was prepared with: the sources have another one since, or a condition was altered in the database
 * itself; nothing when it is as it was.
 */
export function brokenLaw(orm: MikroORM, subgraph: Subgraph): Promise<'outdated' | 'altered' | undefined> {
  return orm.em.fork().transactional(async (em) => {
    const [row] = await em.execute<{ note: string | null }[]>(NOTE, [subgraph.name]);
    const { written, held } = await noteOfLaw(orm, em, subgraph);
    if (!row?.note?.startsWith(`${written}, `)) return 'outdated';
    return row.note.endsWith(` ${held}`) ? undefined : 'altered';
  });
}
