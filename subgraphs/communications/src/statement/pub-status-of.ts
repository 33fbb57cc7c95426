import { PubStatus } from './pub-status.enum.js';
import { StatementStatus } from './statement-status.enum.js';

const { DRAFT, IN_REVIEW, APPROVED, SCHEDULED, WITHDRAWN } = StatementStatus;

const NOT_YET: ReadonlySet<StatementStatus> = new Set([DRAFT, IN_REVIEW, APPROVED, SCHEDULED]);

/** What a newsroom may do with a statement that stands there now. Worked out and never stored: it turns with the clock. */
export function pubStatusOf(status: StatementStatus): PubStatus {
  if (status === WITHDRAWN) return PubStatus.CANCELED;
  return NOT_YET.has(status) ? PubStatus.WITHHELD : PubStatus.USABLE;
}
