import type pg from 'pg';
import type { ChainHead } from './audit-anchor.js';
import { type AuditLine, LINE_OF_ENTRY } from './audit-line.js';
import { BEFORE_THE_FIRST, sealOfLine } from './seal-of-line.js';

const BATCH = 1_000;

/**
 * Takes what waits from the queue, oldest first. Whether a transaction committed early or late does not matter: what it entered waits until it
 * is seen here.
 */
const TAKE = `
  with taken as (
    delete from audit.unsealed u
     where u.entry_id in (
       select q.entry_id from audit.unsealed q join audit.audit_entry e on e.id = q.entry_id order by e.at, e.id limit ${BATCH})
     returning u.entry_id)
  select ${LINE_OF_ENTRY} as line from taken t join audit.audit_entry e on e.id = t.entry_id order by e.at, e.id`;

const APPEND = `
  insert into audit.audit_seal (number, entry_id, hash, sealed_at)
  select s.number, s.entry_id, decode(s.hash, 'hex'), clock_timestamp()
    from unnest($1::bigint[], $2::uuid[], $3::text[]) as s (number, entry_id, hash)`;

async function headOf(client: pg.ClientBase): Promise<ChainHead> {
  const { rows } = await client.query<{ number: string; hash: string }>(
    `select number, encode(hash, 'hex') as hash from audit.audit_seal order by number desc limit 1`,
  );
  const [last] = rows;
  return last ? { number: Number(last.number), hash: last.hash } : { number: 0, hash: BEFORE_THE_FIRST };
}

async function sealBatch(client: pg.ClientBase): Promise<{ readonly head: ChainHead; readonly sealed: number }> {
  await client.query('begin');
  try {
    await client.query('set local role auditor');
    // One worker at a time, in however many processes: numbers are given out in this transaction and nowhere else.
    await client.query('select from audit.turn for update');
    const before = await headOf(client);
    const { rows } = await client.query<{ line: AuditLine }>(TAKE);
    const numbers: number[] = [];
    const hashes: string[] = [];
    let head = before;
    for (const { line } of rows) {
      const number = head.number + 1;
      head = { number, hash: sealOfLine(number, head.hash, line) };
      numbers.push(number);
      hashes.push(head.hash);
    }
    if (rows.length > 0) await client.query(APPEND, [numbers, rows.map(({ line }) => line.id), hashes]);
    await client.query('commit');
    return { head, sealed: rows.length };
  } catch (fault) {
    await client.query('rollback').catch(() => {});
    throw fault;
  }
}

/** Seals all that waits, batch by batch; gives the new head, or `undefined` when nothing waited. */
export async function sealEntries(client: pg.ClientBase): Promise<ChainHead | undefined> {
  let head: ChainHead | undefined;
  for (;;) {
    const batch = await sealBatch(client);
    if (batch.sealed > 0) head = batch.head;
    if (batch.sealed < BATCH) return head;
  }
}
