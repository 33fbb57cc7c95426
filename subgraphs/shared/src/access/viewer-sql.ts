/**
 * How a policy asks who is asking. Each is a scalar sub-select, so PostgreSQL evaluates it once per statement and not once per row.
 * The functions behind them live in the database schema `hub` and are the only place that reads the session.
 */
export const viewerSql = {
  memberId: '(select hub.viewer_member_id())',
  organisationId: '(select hub.viewer_organisation_id())',
  memberRole: '(select hub.viewer_member_role())',
  policeLevel: '(select hub.viewer_police_level())',
  /** `text[]` of INSEE codes; empty when the viewer has no territory. */
  territory: '(select hub.viewer_territory())',
  agreementId: '(select hub.viewer_agreement_id())',
  purpose: '(select hub.viewer_purpose())',
} as const;

/** The session variable behind each function, and its SQL type. */
export const VIEWER_SESSION = {
  memberId: { variable: 'hub.member_id', function: 'viewer_member_id', type: 'uuid' },
  organisationId: { variable: 'hub.organisation_id', function: 'viewer_organisation_id', type: 'uuid' },
  memberRole: { variable: 'hub.member_role', function: 'viewer_member_role', type: 'text' },
  policeLevel: { variable: 'hub.police_level', function: 'viewer_police_level', type: 'text' },
  territory: { variable: 'hub.territory', function: 'viewer_territory', type: 'text[]' },
  agreementId: { variable: 'hub.agreement_id', function: 'viewer_agreement_id', type: 'uuid' },
  purpose: { variable: 'hub.purpose', function: 'viewer_purpose', type: 'text' },
} as const;
