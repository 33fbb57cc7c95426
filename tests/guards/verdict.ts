import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { database } from '../support/database.js';
import { actAs, purposeOf, viewerOf } from '../support/demo-viewers.js';

/** What the database says to a piece of SQL: `allowed`, `nothing` for a change of no row, or the rule it breaks. */
export type Verdict = string;

export type Writing = (client: pg.PoolClient, viewer: Viewer) => Promise<{ rowCount: number | null } | undefined>;

function refusalOf(error: unknown): Verdict {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (!code) throw error;
  // A refused right and a row that no policy lets pass are one to whoever tries.
  if (code === '42501') return 'denied';
  return constraint ?? code;
}

/**
 * Does some writing as a member would whose SQL nobody checks: in the role and with the identity the hub gives, and past all of its code.
 * What waits for the end of the transaction is asked at its end. Nothing of it stays.
 */
export async function verdictOn(userName: string, write: Writing, purpose?: string | null): Promise<Verdict> {
  const viewer = await viewerOf(database(), userName, purpose === undefined ? purposeOf(userName) : purpose);
  const client = await database().connect();
  try {
    await client.query('begin');
    await actAs(client, viewer, { takeRole: true });
    const done = await write(client, viewer);
    await client.query('set constraints all immediate');
    return done?.rowCount === 0 ? 'nothing' : 'allowed';
  } catch (error) {
    return refusalOf(error);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** The verdict on one statement. */
export const verdictOnSql = (
  userName: string,
  sql: string,
  values: readonly unknown[] = [],
  purpose?: string | null,
): Promise<Verdict> => verdictOn(userName, (client) => client.query(sql, [...values]), purpose);
