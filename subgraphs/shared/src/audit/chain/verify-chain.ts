import type pg from 'pg';
import type { AuditAnchor, ChainHead } from './audit-anchor.js';
import { type Damage, damage, damageOfLine, SEALED_LINES, type SealedLine } from './damage-of-line.js';
import { BEFORE_THE_FIRST } from './seal-of-line.js';

export interface Verdict {
  readonly head: ChainHead;
  /** Heads that were compared with the chain. */
  readonly anchors: number;
  /** Entries that have not been sealed yet. */
  readonly waiting: number;
  readonly damage: Damage | null;
}

const BATCH = 5_000;
/** A worker that is alive seals within seconds; an entry that is older than this and has no seal came in by another door. */
const OVERDUE = `interval '1 hour'`;

const READ = `${SEALED_LINES} where s.number > $1 order by s.number limit ${BATCH}`;

const UNSEALED = `
  select count(*)::int as waiting,
         (select x.id from audit.audit_entry x where not exists (select from audit.audit_seal t where t.entry_id = x.id)
             and (x.at < now() - ${OVERDUE} or not exists (select from audit.unsealed u where u.entry_id = x.id))
           order by x.at, x.id limit 1) as stray
    from audit.audit_entry e where not exists (select from audit.audit_seal s where s.entry_id = e.id)`;

/** Every anchored number up to here must bear the seal it was anchored with; those beyond the end were cut. */
function damageByAnchor(anchored: ReadonlyMap<number, string>, row: ChainHead): Damage | null {
  const hash = anchored.get(row.number);
  if (hash === undefined || hash === row.hash) return null;
  return damage(
    'REWRITTEN',
    row.number,
    `Line ${row.number} bears another seal than the one written down outside the database: the chain up to it was rewritten.`,
  );
}

/** What was written down first counts: a chain that was cut and grew back to the same length has its new end written down as well. */
async function anchoredHeads(anchor: AuditAnchor): Promise<Map<number, string>> {
  const heads = new Map<number, string>();
  for await (const { number, hash } of anchor.heads()) if (!heads.has(number)) heads.set(number, hash);
  return heads;
}

/**
 * Recomputes the whole chain and compares it with what was written down outside the database. Reads by pages, so that its memory does not grow
 * with the log. The client may read the audit schema past its policies, or is the auditor.
 */
export async function verifyChain(client: pg.ClientBase, anchor: AuditAnchor): Promise<Verdict> {
  const anchored = await anchoredHeads(anchor);
  let head: ChainHead = { number: 0, hash: BEFORE_THE_FIRST };
  let found: Damage | null = null;
  for (;;) {
    const { rows } = await client.query<SealedLine>(READ, [head.number]);
    for (const row of rows) {
      found = damageOfLine(head, row) ?? damageByAnchor(anchored, { number: Number(row.number), hash: row.hash });
      if (found) break;
      head = { number: Number(row.number), hash: row.hash };
    }
    if (found || rows.length < BATCH) break;
  }
  const { rows: unsealed } = await client.query<{ waiting: number; stray: string | null }>(UNSEALED);
  const { waiting = 0, stray = null } = unsealed[0] ?? {};
  const last = [...anchored.keys()].reduce((most, number) => Math.max(most, number), 0);
  if (!found && last > head.number)
    found = damage(
      'CUT',
      head.number + 1,
      `Line ${head.number + 1} was cut off, and all after it: line ${last} was written down outside the database.`,
    );
  if (!found && stray)
    found = damage(
      'INSERTED',
      head.number,
      `Entry ${stray} was inserted past the hub: it has no seal and does not wait for one.`,
    );
  return { head, anchors: anchored.size, waiting, damage: found };
}
