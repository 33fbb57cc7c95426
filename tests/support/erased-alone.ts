import { eraseIncidents } from '@hub/incidents/archive/erase-incidents';
import type pg from 'pg';
import { database } from './database.js';

/** Longer ago than anything else that stands in the archive, so that of what others keep there nothing goes. */
const BEFORE = new Date('1971-01-01T00:00:00Z');

const AGED = [
  `update incidents.incident set record_status = 'ARCHIVED', half_day_from = '1970-05-17T11:00:00Z', half_day_to = '1970-05-17T23:00:00Z' where id = $1`,
  `update incidents.incident_particulars set occurred_from = '1970-05-17T17:40:00Z', occurred_to = '1970-05-17T17:55:00Z',
     reported_at = '1970-05-18T08:00:00Z' where incident_id = $1`,
];

/** Erases a record as the job does, as if its retention had passed; nobody else sees it in the archive. */
export async function erasedAlone(id: string): Promise<void> {
  const client: pg.PoolClient = await database().connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const sql of AGED) await client.query(sql, [id]);
    await client.query('set local session_replication_role = origin');
    const { erased } = await eraseIncidents(client, {
      before: BEFORE,
      untouchedSince: BEFORE,
      requestId: `erase-${id}`,
    });
    expect(erased).toBe(1);
    await client.query('commit');
  } finally {
    // Where something failed; nothing is under way otherwise.
    await client.query('rollback');
    client.release();
  }
}
