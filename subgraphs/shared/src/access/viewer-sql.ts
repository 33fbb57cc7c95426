/**
 * How a policy asks who is asking. Each is a scalar sub-select, so PostgreSQL evaluates it once per statement and not once per row.
 * The functions behind them live in the database schema `hub` and answer from a signed identity only (`identity-statements.ts`).
 */
export const viewerSql = {
  memberId: '(select hub.viewer_member_id())',
  organisationId: '(select hub.viewer_organisation_id())',
  memberRole: '(select hub.viewer_member_role())',
  /** `text[]` of INSEE codes; empty when the viewer has no territory. */
  territory: '(select hub.viewer_territory())',
  /** The territory, as far as the viewer states a purpose; empty otherwise. One question for two, where personal data are asked for. */
  territoryForPurpose: '(select hub.viewer_territory_for_purpose())',
  agreementId: '(select hub.viewer_agreement_id())',
  purpose: '(select hub.viewer_purpose())',
} as const;
