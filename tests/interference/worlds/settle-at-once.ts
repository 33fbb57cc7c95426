import type pg from 'pg';
import { noteAsItStands } from '../../support/note-as-it-stands.js';

/**
 * A world is asked one thing after another, and nothing is open in it meanwhile. Transactions are counted for all worlds of a server
 * together: what others do at the moment would keep back what was committed here.
 */
export async function settleAtOnce(administrator: pg.ClientBase): Promise<void> {
  await administrator.query(`create or replace function incidents.first_unsettled() returns bigint language sql stable
    set search_path = pg_catalog, pg_temp as 'select 9223372036854775807'`);
  await noteAsItStands(administrator);
}
