import { THIS_INSTANT } from '@hub/shared/access/this-instant';

/** An officer's own file number, such as DSR-2010-004: letters, year and number, so that no name of a person fits into it. */
export const REQUEST_REFERENCE = '^[A-Z]{2,6}-[0-9]{4}-[0-9]{1,6}$';

/**
 * When a request that is opened now is to be answered, and so when the access for it ends: with the last hour of the same date of the next
 * month, in France, or of the last day where that month has no such date (GDPR art. 12(3); Regulation (EEC, Euratom) 1182/71 art. 3).
 */
export const MONTH_TO_ANSWER = `((date_trunc('day', now() at time zone 'Europe/Paris') + interval '1 month' + interval '1 day') at time zone 'Europe/Paris')`;

/** Statuses, as a list in SQL, of which there is nothing to answer with: its firm's alone so far, or nothing of persons is left. */
export const NOTHING_TO_ANSWER_WITH = `'DRAFT', 'WITHDRAWN', 'ERASED'`;

/** Whether a request is open at this moment, of its own row. */
export const STILL_OPEN = 'closed_at is null and ends_at > now()';

/** The rules of requests that hold whoever writes, the owner of the database included. */
export const SUBJECT_REQUEST_RULES = {
  referenceOfAnOfficer: {
    name: 'data_subject_request_reference_of_an_officer',
    expression: `request_reference ~ '${REQUEST_REFERENCE}'`,
  },
  endsAfterItBegins: {
    name: 'data_subject_request_ends_after_it_begins',
    expression: 'opened_at < ends_at and opened_at <= closed_at',
  },
} as const;

/** What an officer writes as it opens a request, beside who it is. */
export const OPENED_NOW = `opened_at = ${THIS_INSTANT} and ends_at = ${MONTH_TO_ANSWER} and closed_at is null`;
