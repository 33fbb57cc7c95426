import { StatementStatus } from './statement-status.enum.js';

const { SCHEDULED, PUBLISHED, CORRECTED, WITHDRAWN, EXPIRED } = StatementStatus;

const RELEASED = [SCHEDULED, PUBLISHED, CORRECTED, WITHDRAWN, EXPIRED].map((status) => `'${status}'`).join(', ');

/**
 * Whether a statement has been published by now, by the clock of the database: released, its instant of publication and its embargo past.
 * It fails closed: a status alone opens nothing, nor does a missing instant, and what was withdrawn under embargo has none.
 */
export const ONCE_PUBLISHED = `status in (${RELEASED}) and published_at <= now() and (embargoed_until is null or embargoed_until <= now())`;
