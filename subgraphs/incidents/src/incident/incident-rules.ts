import { HANDLING_RULES } from '@hub/shared/handling/handling-rules';
import { IncidentRecordStatus } from './incident-record-status.enum.js';

const { DRAFT, REJECTED, WITHDRAWN, VALIDATED, ARCHIVED, ERASED } = IncidentRecordStatus;

const list = (statuses: readonly IncidentRecordStatus[]): string => statuses.map((status) => `'${status}'`).join(', ');

/** Statuses, as a list in SQL, in which peers read a record as far as its label allows. */
export const SHARED_STATUSES: string = list([VALIDATED, ARCHIVED]);

/** Statuses, as a list in SQL, in which no police service reads a record: not filed, taken back, sent back, or erased. */
export const WITHHELD_STATUSES: string = list([DRAFT, REJECTED, WITHDRAWN, ERASED]);

/**
 * The rules that hold whoever writes, the owner of the database included: the second time a rule is kept. The services say them in words
 * first, and no mistake of theirs can pass these.
 */
export const INCIDENT_RULES = {
  endsAfterItBegins: { name: 'incident_ends_after_it_begins', expression: 'half_day_from < half_day_to' },
  offendersInOrder: {
    name: 'incident_offenders_in_order',
    expression: 'offenders_min >= 0 and offenders_max >= 0 and offenders_min <= offenders_max',
  },
  liftedAreaFirst: { name: 'incident_lifted_area_first', expression: 'lifted_area_path[1] = lifted_area_code' },
  mergedIntoAnother: {
    name: 'incident_merged_into_another',
    expression: `(record_status = 'MERGED' or merged_into_id is null) and merged_into_id <> id`,
  },
  restrictionInWords: { name: 'incident_restriction_in_words', expression: HANDLING_RULES.restrictionInWords },
  audienceWithinLabel: {
    name: 'incident_audience_within_label',
    expression: `case handling_tlp when 'TLP_RED' then cardinality(audience_organisation_ids) = 0 and cardinality(audience_member_ids) > 0
      else cardinality(audience_member_ids) = 0 end`,
  },
} as const;
