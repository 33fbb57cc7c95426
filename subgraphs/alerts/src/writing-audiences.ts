import { type Audience, audience } from '@hub/shared/access/audience';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';

const { memberId, organisationId } = viewerSql;

const HEADS_OF_FIRMS = [MemberRole.OWNER, MemberRole.SECURITY_MANAGER];

const ownNewDraft = `author_organisation_id = ${organisationId} and author_member_id = ${memberId}
    and status = 'DRAFT' and version = 1 and reviewer_member_id is null`;
const byItself = `controller_id = ${organisationId}`;
const byTheObservatory = `exists (select 1 from organisations.visible_organisation o where o.id = alert.controller_id and o.kind = 'OBSERVATORY')`;
const submission = `author_organisation_id = ${organisationId} and status in ('DRAFT', 'SUBMITTED')`;
const decision = `status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED')`;
const issue = `status in ('APPROVED', 'ISSUED')`;
const draft = (more = ''): string =>
  `exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT'${more})`;
const draftNotClear = draft(` and a.handling_tlp <> 'TLP_CLEAR'`);
const nobodysIdentity = 'status_of_person is null and name is null';
const ownDecision = `member_id = ${memberId} and organisation_id = ${organisationId}
    and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = decision)`;

/** Audiences that write: who may draft, submit, decide and issue, and in which state of the alert. */

export const firmThatDrafts: Audience = audience(
  'firmThatDrafts',
  'the owner or security manager of a firm, for an alert of its own; it publishes itself or the observatory does',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: `${ownNewDraft} and (${byItself} or ${byTheObservatory})` },
);
export const institutionThatDrafts: Audience = audience(
  'institutionThatDrafts',
  'police services and the secretariat, for an alert of their own that they publish themselves',
  ['police', 'secretariat'],
  { condition: `${ownNewDraft} and ${byItself}` },
);
export const firmThatSubmits: Audience = audience(
  'firmThatSubmits',
  'the owner or security manager of the firm that wrote it',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: submission },
);
export const institutionThatSubmits: Audience = audience(
  'institutionThatSubmits',
  'the police service or secretariat that wrote it',
  ['police', 'secretariat'],
  { condition: submission },
);
export const validatorWhoDecides: Audience = audience(
  'validatorWhoDecides',
  'a validator, for an alert that is submitted',
  ['secretariat'],
  { memberRoles: [MemberRole.VALIDATOR], condition: decision },
);
export const officerWhoDecides: Audience = audience(
  'officerWhoDecides',
  'a police officer, for an alert that is submitted',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: decision },
);
export const validatorWhoIssues: Audience = audience(
  'validatorWhoIssues',
  'a validator, for an alert that is approved',
  ['secretariat'],
  { memberRoles: [MemberRole.VALIDATOR], condition: issue },
);
export const officerWhoIssues: Audience = audience(
  'officerWhoIssues',
  'a police officer of the service that answers for it, for an alert that is approved',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: `${issue} and ${byItself}` },
);
export const authorOfTheDraft: Audience = audience(
  'authorOfTheDraft',
  'the organisation that writes the alert, while it is a draft',
  ['firm', 'police', 'secretariat'],
  { condition: draft() },
);
export const authorOfTheSubject: Audience = audience(
  'authorOfTheSubject',
  'the organisation that writes the alert, while it is a draft; nothing of a person under TLP:CLEAR',
  ['firm', 'police', 'secretariat'],
  {
    condition: `${draft()} and (cardinality(descriptors) = 0 and height_band_cm is null or ${draftNotClear})`,
  },
);
export const firmThatGivesThePlate: Audience = audience(
  'firmThatGivesThePlate',
  'the firm that writes the alert, while it is a draft; it releases no plate',
  ['firm'],
  {
    condition: `author_organisation_id = ${organisationId} and not released and ${draft()} and (plate is null or ${draftNotClear})`,
  },
);
export const policeThatGivesThePlate: Audience = audience(
  'policeThatGivesThePlate',
  'the police service that writes the alert, while it is a draft',
  ['police'],
  {
    condition: `author_organisation_id = ${organisationId} and ${draft()} and (plate is null or ${draftNotClear})`,
  },
);
export const secretariatThatGivesNoPlate: Audience = audience(
  'secretariatThatGivesNoPlate',
  'the secretariat, for an alert of its own without a plate',
  ['secretariat'],
  { condition: `author_organisation_id = ${organisationId} and plate is null and not released and ${draft()}` },
);
export const policeThatGivesTheIdentity: Audience = audience(
  'policeThatGivesTheIdentity',
  'the police service that writes the alert, while it is a draft',
  ['police'],
  { condition: `${draft()} and (${nobodysIdentity} or ${draftNotClear})` },
);
export const authorThatGivesNoIdentity: Audience = audience(
  'authorThatGivesNoIdentity',
  'the firm or secretariat that writes the alert, for an alert without an identity',
  ['firm', 'secretariat'],
  { condition: `${nobodysIdentity} and ${draft()}` },
);
export const authorInItsName: Audience = audience(
  'authorInItsName',
  'the organisation that writes the alert, in its own name, while it is a draft',
  ['firm', 'police', 'secretariat'],
  { condition: `originator_id = ${organisationId} and ${draft()}` },
);
export const authorOfTheBasis: Audience = audience(
  'authorOfTheBasis',
  'the organisation that writes the alert, while it is a draft',
  ['firm', 'police', 'secretariat'],
  { condition: `author_organisation_id = ${organisationId} and ${draft()}` },
);
export const authorOnVisibleIncidents: Audience = audience(
  'authorOnVisibleIncidents',
  'the organisation that writes the alert, while it is a draft, on incidents it may see',
  ['firm', 'police', 'secretariat'],
  {
    condition: `${draft()} and exists (select 1 from incidents.visible_incident i where i.id = alert_based_on.incident_id)`,
  },
);
export const validatorForItself: Audience = audience(
  'validatorForItself',
  'a validator, for a decision of its own',
  ['secretariat'],
  { memberRoles: [MemberRole.VALIDATOR], condition: ownDecision },
);
export const officerForItself: Audience = audience(
  'officerForItself',
  'a police officer, for a decision of its own',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: ownDecision },
);
export const memberItself: Audience = audience(
  'memberItself',
  'the member itself, in a role that writes alerts',
  ['firm', 'police', 'secretariat'],
  { condition: `member_id = ${memberId}` },
);
