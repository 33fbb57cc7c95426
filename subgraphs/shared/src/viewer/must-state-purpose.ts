import type { Viewer } from './viewer.js';

const ROLES_THAT_STATE_A_PURPOSE: ReadonlySet<Viewer['role']> = new Set([
  'police',
  'secretariat',
  'data_protection_officer',
]);

/**
 * Whether this viewer may not read personal data in this request: police, secretariat and data protection officer must say why
 * they read (GDPR art. 5(1)(b), Directive (EU) 2016/680 art. 4(1)(b) and 25).
 */
export function mustStatePurpose(viewer: Viewer): boolean {
  return ROLES_THAT_STATE_A_PURPOSE.has(viewer.role) && viewer.purpose === null;
}
