import type { Subgraph } from '../subgraph/subgraph.js';
import { heldLaw } from './held-law.js';

/** Whoever has the connection of a transaction. */
interface Client {
  query(sql: string): Promise<{ readonly rows: readonly object[] }>;
}

/**
 * Notes the law of a subgraph as its database holds it by now, where what all subgraphs rest on was altered after the subgraph was prepared.
 * To be called at the end of a transaction: it sets the search path and more of the rest.
 */
export async function noteHeldLaw(client: Client, subgraph: Subgraph): Promise<void> {
  const [inFull, asked] = heldLaw(subgraph);
  await client.query(inFull);
  const { rows } = await client.query(asked);
  const [row] = rows as { held: string }[];
  await client.query(
    `do $$ begin execute format('comment on schema ${subgraph.name} is %L',
       regexp_replace(obj_description('${subgraph.name}'::regnamespace, 'pg_namespace'), ' [0-9a-f]+$', ' ${row?.held}')); end $$`,
  );
}
