import { Purpose } from './purpose.enum.js';
import type { Viewer } from './viewer.js';

const { INVESTIGATION, PREVENTION, LINKAGE, STATISTICS, PRESS, DATA_SUBJECT_REQUEST, AUDIT } = Purpose;

/**
 * The purposes for which each role that states one may read personal data. An investigation is for the police alone: the observatory is a
 * private body (GDPR art. 10). Roles that are not named read only their own data, and state none.
 */
const PURPOSES_OF_ROLE: Readonly<Partial<Record<Viewer['role'], readonly Purpose[]>>> = {
  police: [INVESTIGATION, PREVENTION, LINKAGE, STATISTICS, DATA_SUBJECT_REQUEST],
  secretariat: [PREVENTION, LINKAGE, STATISTICS, PRESS, DATA_SUBJECT_REQUEST],
  data_protection_officer: [DATA_SUBJECT_REQUEST, AUDIT],
};

/**
 * Whether this viewer may not read personal data in this request: police, secretariat and data protection officer must say why they read,
 * and it must be a purpose of theirs (GDPR art. 5(1)(b), Directive (EU) 2016/680 art. 4(1)(b) and 25).
 */
export function mustStatePurpose({ role, purpose }: Pick<Viewer, 'role' | 'purpose'>): boolean {
  const purposes = PURPOSES_OF_ROLE[role];
  return purposes !== undefined && (purpose === null || !purposes.includes(purpose));
}
