import type { AdministratorsClient } from '../job/administrators-client.js';
import { erasingStatement } from './erasing-statement.js';
import { LEFT_FOR_FIGURES } from './left-for-figures.js';
import { RETENTION_PASSED } from './retention-passed.js';
import { TAKING_BACK } from './taking-back.js';

export interface Retention {
  /** Events that ended, and were declared, before: archived ones are erased, and what still waits is taken back. */
  readonly before: Date;
  /** Drafts, and records sent back, that nobody has touched since. */
  readonly untouchedSince: Date;
}

export interface EraseIncidentsOptions extends Retention {
  /** Named by the lines of the access log. */
  readonly requestId: string;
}

export interface Erased {
  /** Archived incidents of which figures are left. */
  readonly erased: number;
  /** Records that were never validated, and doubles of what is gone, of which nothing of persons is left. */
  readonly takenBack: number;
}

/** Few enough that nobody waits long for a record that is being erased; what somebody is changing is left for the next time. */
const BATCH = 100;

const set = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');

const { incident = {}, ...parts } = LEFT_FOR_FIGURES;

const gone = (table: string): string => `delete from incidents.${table} t using erased where t.incident_id = erased.id`;

/** Rows that tell of a record, and of which no figure is made. What was said of series and under keys goes by itself (`forgetting-statements.ts`). */
const GONE = {
  steps: gone('incident_step'),
  requalifications: gone('incident_requalification'),
  amendments: gone('incident_amendment'),
  investigation: gone('investigation_step'),
  feedback: gone('outcome_feedback'),
  declaration: gone('incident_declaration'),
  ownList: gone('incident_of_firm'),
};

const ERASE = erasingStatement(
  {
    due: `
      select i.id, i.record_status as was from incidents.incident i where i.record_status = 'ARCHIVED' and ${RETENTION_PASSED}
       order by i.id limit ${BATCH} for update skip locked`,
    to: 'ERASED',
    set: set(incident),
    parts: Object.fromEntries(Object.entries(parts).map(([table, columns]) => [table, set(columns)])),
    more: GONE,
  },
  '$2',
);

const TAKE_BACK = erasingStatement(
  {
    due: `
      select i.id, i.record_status as was from incidents.incident i
       where i.record_status = 'SUBMITTED' and ${RETENTION_PASSED}
          or i.record_status in ('DRAFT', 'REJECTED') and i.updated_at < $2 and not exists (
               select from incidents.incident_evidence e where e.incident_id = i.id and e.updated_at >= $2)
          or i.record_status = 'MERGED' and exists (
               select from incidents.incident t where t.id = i.merged_into_id and t.record_status in ('WITHDRAWN', 'ERASED'))
       order by i.id limit ${BATCH} for update skip locked`,
    ...TAKING_BACK,
  },
  '$3',
);

/** Until a batch finds nothing: of a chain of doubles each waits for the one it was merged into. */
async function inBatches(client: AdministratorsClient, sql: string, values: readonly unknown[]): Promise<number> {
  let done = 0;
  for (let batch = BATCH; batch > 0; done += batch) batch = (await client.query(sql, values)).rowCount ?? 0;
  return done;
}

/**
 * Erases what is kept no longer (GDPR art. 5(1)(e)). Of an archived incident figures are left, and nobody reads it; what was never validated
 * keeps nothing of persons. Each record is one with its line in the access log; run again, it does what is left.
 */
export async function eraseIncidents(
  client: AdministratorsClient,
  { before, untouchedSince, requestId }: EraseIncidentsOptions,
): Promise<Erased> {
  const erased = await inBatches(client, ERASE, [before, requestId]);
  return { erased, takenBack: await inBatches(client, TAKE_BACK, [before, untouchedSince, requestId]) };
}
