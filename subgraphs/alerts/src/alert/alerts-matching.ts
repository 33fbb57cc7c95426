import { HubError } from '@hub/shared/errors/hub.error';
import { type FilterQuery, raw } from '@mikro-orm/core';
import { isAreaCode } from '../area/is-area-code.js';
import type { Alert } from './alert.entity.js';
import type { AlertFilter } from './alert-filter.input.js';
import { AlertStatus } from './alert-status.enum.js';
import { Severity } from './severity.enum.js';

/** The gravest first. */
const BY_GRAVITY = [Severity.EXTREME, Severity.SEVERE, Severity.MODERATE, Severity.MINOR, Severity.UNKNOWN];

const MAX_AREAS = 100;

/** PostgreSQL knows no year 0; nothing was issued before this instant anyway. */
const EPOCH = new Date(0);

function aboutOneOf(areaCodes: readonly string[]): FilterQuery<Alert> {
  if (areaCodes.length > MAX_AREAS) throw new HubError('BAD_USER_INPUT', `\`areaCodes\` holds at most ${MAX_AREAS}.`);
  const codes = areaCodes.filter(isAreaCode);
  return {
    id: { $in: raw('(select alert_id from alerts.alert_area where area_code = any(array[?]::text[]))', [codes]) },
  } as never;
}

const active = (): FilterQuery<Alert> => ({
  recordedStatus: AlertStatus.ISSUED,
  expiresAt: { $gt: raw('now()') },
});

/** A filter in the words of the table everyone who sees an alert may read: it can ask about nothing that is hidden. */
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
