import pg from 'pg';
import type { Logger } from 'pino';
import type { AuditAnchor } from './audit-anchor.js';
import { erasuresSince } from './erasures-since.js';
import { sealEntries } from './seal-entries.js';

export interface SealingOptions {
  /** With the login `audit_login`. */
  readonly databaseUrl: string;
  readonly anchor: AuditAnchor;
  readonly log: Logger;
  /** Shortest time between two rounds, in milliseconds. */
  readonly everyMs?: number;
}

export interface Sealing {
  /** Seals what is left and ends. */
  stop(): Promise<void>;
}

/**
 * Seals the access log round after round. Each new head is written down outside the database and in the log of the process; beside it, outside
 * the database, what was erased.
 */
export function startSealing({ databaseUrl, anchor, log, everyMs = 1_000 }: SealingOptions): Sealing {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: 'audit' });
  pool.on('error', (fault) => log.warn({ kind: fault.name }, 'the connection that seals the access log broke'));

  // A worker that starts writes down every erasure there is: one before it may have ended between sealing and writing down.
  let written = 0;
  const round = async (): Promise<void> => {
    const client = await pool.connect();
    try {
      const head = await sealEntries(client);
      if (!head) return;
      await anchor.keep(head, await erasuresSince(client, written));
      written = head.number;
      log.debug(head, 'access log sealed');
    } finally {
      client.release();
    }
  };
  const attempt = (): Promise<void> =>
    round().catch((fault: Error & { code?: string }) => {
      // Entries wait in their queue: what could not be sealed now is sealed later.
      log.error({ kind: fault.name, code: fault.code }, 'the access log was not sealed');
    });

  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isStopping = false;
  const schedule = (): void => {
    if (isStopping) return;
    timer = setTimeout(() => {
      running = attempt().then(schedule);
    }, everyMs);
  };
  schedule();
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await running;
      await attempt();
      await pool.end();
    },
  };
}
