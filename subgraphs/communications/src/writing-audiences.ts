import { type Audience, audience } from '@hub/shared/access/audience';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { newStatement } from './statement/new-statement.js';

const { memberId, organisationId } = viewerSql;

const DRAFTERS = [MemberRole.PRESS_OFFICER, MemberRole.ANALYST, MemberRole.VALIDATOR];

const beforeRelease = `status in ('DRAFT', 'IN_REVIEW', 'APPROVED')`;
const ownClearance = (
  kind: string,
): string => `kind = '${kind}' and member_id = ${memberId} and organisation_id = ${organisationId} and at = ${THIS_INSTANT}
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))`;

/** Audiences that write: who drafts, revises, clears and publishes. Services never do: each of these answers for what is said. */

export const pressOfficerWhoDrafts: Audience = audience(
  'pressOfficerWhoDrafts',
  'a press officer, for a new draft of its own; the chair signs off and does not write',
  ['press_officer'],
  { memberRoles: [MemberRole.PRESS_OFFICER], condition: newStatement.statement },
);
export const secretariatThatDrafts: Audience = audience(
  'secretariatThatDrafts',
  'an analyst or validator of the secretariat, for a new draft of its own: the press office cannot name a firm, which it may not see',
  ['secretariat'],
  { memberRoles: [MemberRole.ANALYST, MemberRole.VALIDATOR], condition: newStatement.statement },
);
export const pressOfficerWhoPrepares: Audience = audience(
  'pressOfficerWhoPrepares',
  'a press officer, until the statement is released',
  ['press_officer'],
  { memberRoles: [MemberRole.PRESS_OFFICER], condition: beforeRelease },
);
/** Whoever gives the last clearance: the database takes this step as the press office, and a guard decides whether it is due. */
export const pressOfficeThatApproves: Audience = audience(
  'pressOfficeThatApproves',
  'the press office, where the last clearance approves a statement in review',
  ['press_officer'],
  { condition: `status in ('IN_REVIEW', 'APPROVED')` },
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
  {
    memberRoles: [MemberRole.PRESS_OFFICER, MemberRole.CHAIR],
    condition: `status in ('APPROVED', 'SCHEDULED', 'PUBLISHED')`,
  },
);

const drafting = (noun: string, condition: string): Audience =>
  audience(
    `draftersOfThe${noun}`,
    'the press officer, analyst or validator who drafts the statement, as it is drafted',
    ['press_officer', 'secretariat'],
    { memberRoles: DRAFTERS, condition },
  );

export const draftersOfTheContent: Audience = drafting(
  'Content',
  `${newStatement.part('statement_content')} and ${newStatement.content}`,
);
export const draftersOfTheNote: Audience = drafting('Note', newStatement.part('statement_editor_note'));
export const draftersOfTheReview: Audience = drafting(
  'Review',
  `${newStatement.part('statement_review')} and ${newStatement.review}`,
);
export const revisers: Audience = audience(
  'revisers',
  'press officers, analysts and validators; a guard in the database ties every change to a new wording of their own',
  ['press_officer', 'secretariat'],
  { memberRoles: DRAFTERS },
);
export const draftersOnVisibleAlerts: Audience = audience(
  'draftersOnVisibleAlerts',
  'whoever drafts the statement, as it is drafted, on alerts they may see, under no wider a label',
  ['press_officer', 'secretariat'],
  { memberRoles: DRAFTERS, condition: `${newStatement.edge('statement_alert')} and ${newStatement.aboutAlert}` },
);
export const draftersOnVisibleFirms: Audience = audience(
  'draftersOnVisibleFirms',
  'whoever drafts the statement, as it is drafted, on firms they may see',
  ['press_officer', 'secretariat'],
  {
    memberRoles: DRAFTERS,
    condition: `${newStatement.edge('statement_firm')} and exists (
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
