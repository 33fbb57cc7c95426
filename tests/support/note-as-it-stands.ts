import { subgraphs } from '@hub/schema/subgraphs';
import { heldLaw } from '@hub/shared/database/held-law';
import type pg from 'pg';

/** Notes the law as a database holds it by now, as if whoever changed it had written it into the sources and prepared it anew. */
export async function noteAsItStands(administrator: pg.ClientBase): Promise<void> {
  for (const subgraph of subgraphs) {
    const [inFull, asked] = heldLaw(subgraph);
    await administrator.query('begin');
    await administrator.query(inFull);
    const { rows } = await administrator.query<{ held: string }>(asked);
    const schema = `'${subgraph.name}'::regnamespace`;
    await administrator.query(
      `do $$ begin execute format('comment on schema ${subgraph.name} is %L',
         regexp_replace(obj_description(${schema}, 'pg_namespace'), ' [0-9a-f]+$', ' ${rows[0]?.held}')); end $$`,
    );
    await administrator.query('commit');
  }
}
