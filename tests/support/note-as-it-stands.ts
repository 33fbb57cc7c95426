import { subgraphs } from '@hub/schema/subgraphs';
import { noteHeldLaw } from '@hub/shared/database/note-held-law';
import type pg from 'pg';

/** Notes the law as a database holds it by now, as if whoever changed it had written it into the sources and prepared it anew. */
export async function noteAsItStands(administrator: pg.ClientBase): Promise<void> {
  await administrator.query('begin');
  for (const subgraph of subgraphs) await noteHeldLaw(administrator, subgraph);
  await administrator.query('commit');
}
