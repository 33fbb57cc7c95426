import type pg from 'pg';
import type { ErasedRecord } from './audit-anchor.js';

/**
 * The records that were erased by the sealed lines after a number, in the order of the lines. A line that names a part alone, like one piece of
 * evidence, erased no record: what is written down here is erased whole when a backup brings it back.
 */
export async function erasuresSince(client: pg.ClientBase, number: number): Promise<ErasedRecord[]> {
  await client.query('begin');
  try {
    await client.query('set local role auditor');
    const { rows } = await client.query<ErasedRecord>(
      `select e.record_type as type, e.record_id as id
         from audit.audit_entry e join audit.audit_seal s on s.entry_id = e.id
        where e.operation = 'ERASURE' and e.field_classes = array[e.record_type] and e.refusal is null and s.number > $1 order by s.number`,
      [number],
    );
    return rows;
  } finally {
    await client.query('rollback');
  }
}
