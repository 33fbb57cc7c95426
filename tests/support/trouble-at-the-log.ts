import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const UNLOGGABLE = 'cannot be logged';
const HELD = 'held at the log';

/**
 * What the global set-up puts on the access log, before any test begins: put on while others write, it would hold all of them up. It
 * troubles requests that ask for it by their justification, and nobody else's.
 */
export const troubleAtTheLog: readonly string[] = [
  `create function public.refuse_to_log() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
     $$ begin raise exception 'the log is full'; end $$`,
  `create trigger refuse_to_log before insert on audit.audit_entry for each row
     when (new.justification like '${UNLOGGABLE} %') execute function public.refuse_to_log()`,
  `create function public.wait_at_the_log() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
     $$ begin perform pg_advisory_xact_lock(split_part(new.justification, ' ', 5)::bigint); return new; end $$`,
  `create trigger wait_at_the_log before insert on audit.audit_entry for each row
     when (new.justification like '${HELD} %') execute function public.wait_at_the_log()`,
];

/** A justification of which no line can be written. */
export const unloggable = (): string => `${UNLOGGABLE} ${randomUUID()}`;

/** Holds at the log whoever gives one of its justifications, with what they have read or written in their hands. */
export interface HoldAtTheLog {
  /** Another one each time. */
  justification(): string;
  take(): Promise<void>;
  untilSomebodyWaits(): Promise<void>;
  release(): Promise<void>;
  /** Until the transactions of those who waited have ended, whichever way. */
  untilNobodyIsLeft(): Promise<void>;
  close(): Promise<void>;
}

export async function holdAtTheLog(): Promise<HoldAtTheLog> {
  const lock = randomInt(2 ** 31);
  const holder = new pg.Client({ connectionString: process.env['HUB_TEST_DATABASE_URL'] });
  await holder.connect();
  const locks = async (condition: string): Promise<number> =>
    (await holder.query(`select from pg_locks where locktype = 'advisory' and objid = $1 and ${condition}`, [lock]))
      .rowCount ?? 0;
  return {
    justification: () => `${HELD} ${lock} ${randomUUID()}`,
    take: async () => void (await holder.query('select pg_advisory_lock($1)', [lock])),
    async untilSomebodyWaits() {
      while ((await locks('not granted')) === 0) await pause(10);
    },
    release: async () => void (await holder.query('select pg_advisory_unlock($1)', [lock])),
    async untilNobodyIsLeft() {
      while ((await locks('true')) > 0) await pause(10);
    },
    close: () => holder.end(),
  };
}
