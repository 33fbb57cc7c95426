import { ClearanceKind } from './clearance-kind.enum.js';

/** What a statement touches. */
export interface StatementMatter {
  readonly concernsOpenInvestigation: boolean;
  readonly namesFirm: boolean;
  readonly mentionsPerson: boolean;
}

/**
 * The clearances a statement needs. EDITORIAL always; POLICE for an open investigation (CPP art. 11); VICTIM_FIRM for a firm that is named;
 * LEGAL for a person who is mentioned (C. civ. art. 9-1). Nothing is ever published on the word of one person: where EDITORIAL would stand
 * alone the chair signs off as well, which is a LEGAL clearance. One person gives one clearance at most, so two kinds are two people.
 */
export function requiredClearances(matter: StatementMatter): ClearanceKind[] {
  const others = [
    ...(matter.concernsOpenInvestigation ? [ClearanceKind.POLICE] : []),
    ...(matter.namesFirm ? [ClearanceKind.VICTIM_FIRM] : []),
  ];
  const needsLegal = matter.mentionsPerson || others.length === 0;
  return [ClearanceKind.EDITORIAL, ...(needsLegal ? [ClearanceKind.LEGAL] : []), ...others];
}
