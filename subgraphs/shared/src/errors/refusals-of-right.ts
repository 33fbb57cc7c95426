/**
 * The refusals of a mutation that tell of somebody reaching for what is not theirs, rather than of a mistake in what they sent. They are
 * kept in the access log; an unknown record counts, because a hidden one is refused in the same words.
 */
export const REFUSALS_OF_RIGHT: ReadonlySet<string> = new Set([
  'CLEARANCE_NOT_YOURS',
  'NOT_FOUND',
  'NOT_THE_AUTHOR',
  'NOT_THE_CONTROLLER',
  'NOT_TO_BE_PASSED_ON',
  'OUT_OF_SCOPE',
  'RATE_LIMITED',
  'SECOND_ORGANISATION_REQUIRED',
  'SECOND_PERSON_REQUIRED',
  'SELF_APPROVAL',
  'UNKNOWN_INCIDENT',
  'UNKNOWN_MEMBER',
  'UNKNOWN_ORGANISATION',
  'UNKNOWN_PREMISES',
]);
