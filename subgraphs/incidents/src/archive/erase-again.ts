import type { AdministratorsClient } from '../job/administrators-client.js';
import { erasingStatement } from './erasing-statement.js';
import { TAKING_BACK } from './taking-back.js';

export interface EraseAgainOptions {
  /** Incidents that were erased, as they were written down outside the database. */
  readonly ids: readonly string[];
  /** Named by the lines of the access log. */
  readonly requestId: string;
}

const ERASE = erasingStatement(
  {
    due: `
      select id, record_status as was from incidents.incident
       where id = any($1::uuid[]) and record_status not in ('WITHDRAWN', 'ERASED') for update`,
    ...TAKING_BACK,
  },
  '$2',
);

/**
 * Takes back again what a restored backup has brought back: incidents that were erased after it was made (GDPR art. 17), whose retention has
 * not passed: those are erased as such before. What is erased as it should be is left alone, so that it may run as often as one likes. Returns
 * how many it erased.
 */
export async function eraseAgain(client: AdministratorsClient, { ids, requestId }: EraseAgainOptions): Promise<number> {
  if (ids.length === 0) return 0;
  return (await client.query(ERASE, [ids, requestId])).rowCount ?? 0;
}
