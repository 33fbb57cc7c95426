import { type Audience, audience } from '@hub/shared/access/audience';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';

const { memberId, organisationId } = viewerSql;

const ownNewDraft = `author_member_id = ${memberId} and author_organisation_id = ${organisationId}
    and writer_member_ids = array[${memberId}] and status = 'DRAFT' and version = 1 and wording = 1`;
const beforeRelease = `status in ('DRAFT', 'IN_REVIEW', 'APPROVED')`;
const draftOf = (table: string): string =>
  `exists (select 1 from communications.statement s where s.id = ${table}.statement_id and s.status = 'DRAFT')`;
const ownClearance = (
  kind: string,
): string => `kind = '${kind}' and member_id = ${memberId} and organisation_id = ${organisationId}
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))`;

/** Audiences that write: who drafts, revises, clears and publishes. Services never do: each of these answers for what is said. */

export const pressOfficerWhoDrafts: Audience = audience(
  'pressOfficerWhoDrafts',
  'a press officer, for a new draft of its own; the chair signs off and does not write',
  ['press_officer'],
  { memberRoles: [MemberRole.PRESS_OFFICER], condition: ownNewDraft },
);
export const secretariatThatDrafts: Audience = audience(
  'secretariatThatDrafts',
  'an analyst or validator of the secretariat, for a new draft of its own: the press office cannot name a firm, which it may not see',
  ['secretariat'],
  { memberRoles: [MemberRole.ANALYST, MemberRole.VALIDATOR], condition: ownNewDraft },
);
export const pressOfficeThatChanges: Audience = audience(
  'pressOfficeThatChanges',
  'the press office, its chair included; guards in the database decide which step is taken when',
  ['press_officer'],
);
export const secretariatBeforeRelease: Audience = audience(
  'secretariatBeforeRelease',
  'an analyst or validator of the secretariat, until the statement is released',
  ['secretariat'],
  { memberRoles: [MemberRole.ANALYST, MemberRole.VALIDATOR], condition: beforeRelease },
);
export const pressOfficerWhoReleases: Audience = audience(
  'pressOfficerWhoReleases',
  'a press officer or the chair',
  ['press_officer'],
  { memberRoles: [MemberRole.PRESS_OFFICER, MemberRole.CHAIR] },
);

const drafting = (noun: string, table: string): Audience =>
  audience(
    `draftersOfThe${noun}`,
    `the press office and the secretariat, while the statement is a draft`,
    ['press_officer', 'secretariat'],
    { condition: draftOf(table) },
  );

export const draftersOfTheContent: Audience = drafting('Content', 'statement_content');
export const draftersOfTheNote: Audience = drafting('Note', 'statement_editor_note');
export const draftersOfTheReview: Audience = drafting('Review', 'statement_review');
export const revisers: Audience = audience(
  'revisers',
  'the press office and the secretariat; a guard in the database ties every change to a new wording',
  ['press_officer', 'secretariat'],
);
export const draftersOnVisibleAlerts: Audience = audience(
  'draftersOnVisibleAlerts',
  'the press office and the secretariat, while the statement is a draft, on alerts they may see',
  ['press_officer', 'secretariat'],
  {
    condition: `${draftOf('statement_alert')}
      and exists (select 1 from alerts.visible_alert a where a.id = statement_alert.alert_id)`,
  },
);
export const draftersOnVisibleFirms: Audience = audience(
  'draftersOnVisibleFirms',
  'the press office and the secretariat, while the statement is a draft, on firms they may see',
  ['press_officer', 'secretariat'],
  {
    condition: `${draftOf('statement_firm')} and exists (
        select 1 from organisations.visible_organisation o where o.id = statement_firm.organisation_id and o.kind = 'FIRM')`,
  },
);

export const pressOfficerOnWording: Audience = audience(
  'pressOfficerOnWording',
  'EDITORIAL: a press officer or the chair, for itself, while in review; never somebody who wrote on it',
  ['press_officer'],
  { memberRoles: [MemberRole.PRESS_OFFICER, MemberRole.CHAIR], condition: ownClearance('EDITORIAL') },
);
export const chairOnLaw: Audience = audience(
  'chairOnLaw',
  'LEGAL: the chair, for itself, while in review',
  ['press_officer'],
  { memberRoles: [MemberRole.CHAIR], condition: ownClearance('LEGAL') },
);
export const policeOfficerOnInquiry: Audience = audience(
  'policeOfficerOnInquiry',
  'POLICE: a police officer of any service, for itself, while in review',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: ownClearance('POLICE') },
);
export const namedFirmOnItself: Audience = audience(
  'namedFirmOnItself',
  'VICTIM_FIRM: the owner or security manager of a firm that is named, for itself, while in review',
  ['firm'],
  { memberRoles: [MemberRole.OWNER, MemberRole.SECURITY_MANAGER], condition: ownClearance('VICTIM_FIRM') },
);
