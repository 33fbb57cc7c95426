import { StatementStatus } from './statement-status.enum.js';

const { SCHEDULED, PUBLISHED, EXPIRED } = StatementStatus;

/**
 * Where a statement stands at this instant, by the clock of the database: an embargo lifts and a statement expires without anybody writing
 * to it. The only place that says so; what is shown and what is filtered are both this expression.
 */
export const effectiveStatus = (columns: {
  readonly recordedStatus: string;
  readonly embargoedUntil: string;
  readonly expiresAt: string;
}): string => `(case
  when ${columns.recordedStatus} not in ('${SCHEDULED}', '${PUBLISHED}') then ${columns.recordedStatus}
  when ${columns.embargoedUntil} > now() then '${SCHEDULED}'
  when ${columns.expiresAt} <= now() then '${EXPIRED}'
  else '${PUBLISHED}' end)`;
