import { createHash } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { compileGrants } from '../access/compile-grants.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { heldLaw } from './held-law.js';

/** The law of a subgraph in two hashes: as the sources write it, and as its database holds it. */
export interface NoteOfLaw {
  readonly written: string;
  readonly held: string;
}

function written(orm: MikroORM, subgraph: Subgraph): string {
  const metas = [...orm.getMetadata().getAll().values()];
  const content = {
    policies: metas.map((meta) => [meta.tableName, meta.policies, meta.rowLevelSecurity]),
    grants: compileGrants(subgraph.access, metas as never, subgraph.name),
    views: subgraph.views,
    statements: subgraph.statements ?? [],
    // What is held is compared with what was noted in answer to the same question only.
    held: heldLaw(subgraph),
  };
  return `law ${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
}

/** To be asked within a transaction, at its end: it sets the search path and more of the rest. */
export async function noteOfLaw(orm: MikroORM, em: SqlEntityManager, subgraph: Subgraph): Promise<NoteOfLaw> {
  const [inFull, asked] = heldLaw(subgraph);
  await em.execute(inFull);
  const [row] = await em.execute<{ held: string }[]>(asked);
  return { written: written(orm, subgraph), held: row?.held ?? '' };
}
