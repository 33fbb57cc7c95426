import { HANDLING_RULES } from '@hub/shared/handling/handling-rules';
import { AlertKind } from './alert-kind.enum.js';
import { AlertStatus } from './alert-status.enum.js';
import { SCOPE_OF_LABEL } from './scope-of-label.js';

const { DRAFT, SUBMITTED, IN_REVIEW, ISSUED, SUPERSEDED, CANCELLED, EXPIRED } = AlertStatus;

const list = (statuses: readonly AlertStatus[]): string => statuses.map((status) => `'${status}'`).join(', ');

/** Statuses in which an alert has reached, or had reached, its audience, as stored. */
export const ISSUED_STATUSES: string = list([ISSUED, SUPERSEDED, CANCELLED]);

/** What an alert is at this instant: an issued one whose time is over has expired. */
export const EFFECTIVE_STATUS = (columns: { recordedStatus: string; expiresAt: string }): string =>
  `(case when ${columns.recordedStatus} = '${ISSUED}' and ${columns.expiresAt} <= now() then '${EXPIRED}' else ${columns.recordedStatus} end)`;

const scopes = Object.entries(SCOPE_OF_LABEL)
  .map(([tlp, scope]) => `when '${tlp}' then '${scope}'`)
  .join(' ');

/**
 * The rules that hold whoever writes, the owner of the database included. They are the second time a rule is kept: the services say them
 * in words first, and no mistake of theirs can pass these.
 */
export const ALERT_RULES = {
  fourEyes: {
    name: 'alert_four_eyes',
    expression: 'reviewer_member_id is null or reviewer_member_id <> author_member_id',
  },
  twoHouses: {
    name: 'alert_two_houses',
    expression:
      'not about_person or reviewer_organisation_id is null or reviewer_organisation_id <> author_organisation_id',
  },
  reviewedFirst: {
    name: 'alert_reviewed_first',
    expression: `status in (${list([DRAFT, SUBMITTED, IN_REVIEW])}) or (reviewer_member_id is not null and reviewer_organisation_id is not null)`,
  },
  issuedHasInstant: {
    name: 'alert_issued_has_instant',
    expression: `(status in (${ISSUED_STATUSES})) = (issued_at is not null)`,
  },
  endsAfterItBegins: { name: 'alert_ends_after_it_begins', expression: 'onset is null or expires_at > onset' },
  audienceWithinLabel: {
    name: 'alert_audience_within_label',
    expression: `case handling_tlp
      when 'TLP_RED' then cardinality(audience_member_ids) > 0 and cardinality(audience_organisation_ids) = 0
      when 'TLP_AMBER_STRICT' then cardinality(audience_member_ids) = 0 and cardinality(audience_organisation_ids) > 0
      when 'TLP_AMBER' then cardinality(audience_member_ids) = 0 and cardinality(audience_organisation_ids) > 0
      else cardinality(audience_member_ids) = 0 end`,
  },
  expiryIsComputed: { name: 'alert_expiry_is_computed', expression: `status <> '${EXPIRED}'` },
  scopeOfItsLabel: { name: 'alert_scope_of_its_label', expression: `scope = case handling_tlp ${scopes} end` },
  suspectIsPerson: {
    name: 'alert_suspect_is_person',
    expression: `kind <> '${AlertKind.SUSPICIOUS_PERSON}' or about_person`,
  },
  restrictionInWords: { name: 'alert_restriction_in_words', expression: HANDLING_RULES.restrictionInWords },
  countIsBanded: { name: 'alert_count_is_banded', expression: `based_on_count_band in ('1-2', '3-9', '10+')` },
} as const;
