import { type FilterQuery, raw } from '@mikro-orm/core';
import type { Alert } from './alert.entity.js';
import type { AlertFilter } from './alert-filter.input.js';
import { AlertStatus } from './alert-status.enum.js';
import { Severity } from './severity.enum.js';

/** The gravest first. */
const BY_GRAVITY = [Severity.EXTREME, Severity.SEVERE, Severity.MODERATE, Severity.MINOR, Severity.UNKNOWN];

/** PostgreSQL knows no year 0; nothing was issued before this instant anyway. */
const EPOCH = new Date(0);

const aboutOneOf = (areaCodes: readonly string[]): FilterQuery<Alert> =>
  ({
    id: {
      $in: raw('(select alert_id from alerts.alert_area where area_code = any(array[?]::text[]))', [
        [...new Set(areaCodes)],
      ]),
    },
  }) as never;

const active = (): FilterQuery<Alert> => ({
  recordedStatus: AlertStatus.ISSUED,
  expiresAt: { $gt: raw('now()') },
});

/**
 * A filter whose areas are known (`assert-areas.ts`), in the words of the table everyone who sees an alert may read: it can ask about nothing
 * that is hidden.
 */
export function alertsMatching(filter: AlertFilter | null): FilterQuery<Alert> {
  if (!filter) return {};
  const { kinds, areaCodes, minSeverity, issuedSince, status, activeOnly } = filter;
  const conditions: FilterQuery<Alert>[] = [
    ...(kinds ? [{ kind: { $in: kinds } }] : []),
    ...(areaCodes ? [aboutOneOf(areaCodes)] : []),
    ...(minSeverity ? [{ severity: { $in: BY_GRAVITY.slice(0, BY_GRAVITY.indexOf(minSeverity) + 1) } }] : []),
    ...(issuedSince ? [{ issuedAt: { $gte: issuedSince < EPOCH ? EPOCH : issuedSince } }] : []),
    ...(status ? [{ status: { $in: status } }] : []),
    ...(activeOnly ? [active()] : []),
  ];
  return { $and: conditions };
}
