/**
 * SQL: that the incident of this id is one of the sample. Whatever a test files bears the key or the reference it was sent under, and is its
 * own affair: it may be gone, or another, a moment after somebody else has found it.
 */
export const isOfTheSample = (id: string): string =>
  `not exists (select from incidents.incident_declaration d where d.incident_id = ${id})
     and not exists (select from incidents.incident_import m where m.incident_id = ${id})`;

/** SQL: that the alert of this id is one of the sample. */
export const isAlertOfTheSample = (id: string): string =>
  `not exists (select from alerts.alert_drafting d where d.alert_id = ${id})`;

/** Within a filter of incidents: those before the days on which tests let theirs happen (`a-declaration.ts`). */
export const BEFORE_THOSE_OF_TESTS = 'from: "2000-01-01T00:00:00Z", to: "2009-12-01T00:00:00Z"';

/** Within a filter of incidents: those of two years after these days, of which no test files any either. */
export const AFTER_THOSE_OF_TESTS = 'from: "2010-06-01T00:00:00Z", to: "2012-05-01T00:00:00Z"';
