import { type Audience, audience } from '@hub/shared/access/audience';
import { dayInFrance } from '@hub/shared/access/day-in-france';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { newAlert } from './draft/new-alert.js';

const { memberId, organisationId } = viewerSql;

const HEADS_OF_FIRMS = [MemberRole.OWNER, MemberRole.SECURITY_MANAGER];

const byItself = `controller_id = ${organisationId}`;
const byTheObservatory = `exists (select 1 from organisations.visible_organisation o where o.id = alert.controller_id and o.kind = 'OBSERVATORY')`;
const submission = `author_organisation_id = ${organisationId} and status in ('DRAFT', 'SUBMITTED')`;
const decision = `status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED')`;
const issue = `status in ('APPROVED', 'ISSUED')`;
const part = newAlert.part();
const partNotClear = newAlert.part(` and a.handling_tlp <> 'TLP_CLEAR'`);
const ofItsOwn = `author_organisation_id = ${organisationId}`;
const nobodysIdentity = 'status_of_person is null and name is null and image_expires_on is null';
const inTime = `image_expires_on > ${dayInFrance('now()')}`;
const partUntilItEnds = newAlert.part(
  ` and a.handling_tlp <> 'TLP_CLEAR' and alert_identity.image_expires_on <= ${dayInFrance('a.expires_at')}`,
);
const ownDecision = `member_id = ${memberId} and organisation_id = ${organisationId} and at = ${THIS_INSTANT}
    and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = alert_approval.decision
      and a.version = alert_version + 1 and a.updated_at = ${THIS_INSTANT})`;

/** Audiences that write: who may draft, submit, decide and issue, and in which state of the alert. */

export const firmThatDrafts: Audience = audience(
  'firmThatDrafts',
  'the owner or security manager of a firm, for an alert of its own; it publishes itself or the observatory does',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: `${newAlert.alert} and (${byItself} or ${byTheObservatory})` },
);
export const institutionThatDrafts: Audience = audience(
  'institutionThatDrafts',
  'police services and the secretariat, for an alert of their own that they publish themselves',
  ['police', 'secretariat'],
  { condition: `${newAlert.alert} and ${byItself}` },
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
  'the member that writes the alert, as it is drafted',
  ['firm', 'police', 'secretariat'],
  { condition: part },
);
export const authorOnItsAreas: Audience = audience(
  'authorOnItsAreas',
  'the member that writes the alert, as it is drafted, for the areas it names and those that hold them',
  ['firm', 'police', 'secretariat'],
  {
    condition: newAlert.edge(
      ' and alert_area.area_code = any(a.area_path) and alert_area.named = (alert_area.area_code = any(a.area_codes))',
    ),
  },
);
export const authorOfTheSubject: Audience = audience(
  'authorOfTheSubject',
  'the member that writes the alert, as it is drafted; nothing of a person under TLP:CLEAR',
  ['firm', 'police', 'secretariat'],
  {
    condition: `${part} and (cardinality(descriptors) = 0 and height_band_cm is null or ${partNotClear})`,
  },
);
export const firmThatGivesThePlate: Audience = audience(
  'firmThatGivesThePlate',
  'the firm that writes the alert, as it is drafted; it releases no plate',
  ['firm'],
  {
    condition: `${ofItsOwn} and not released and ${part} and (plate is null or ${partNotClear})`,
  },
);
export const policeThatGivesThePlate: Audience = audience(
  'policeThatGivesThePlate',
  'the police service that writes the alert, as it is drafted',
  ['police'],
  {
    condition: `${ofItsOwn} and ${part} and (plate is null and not released or ${partNotClear})`,
  },
);
export const secretariatThatGivesNoPlate: Audience = audience(
  'secretariatThatGivesNoPlate',
  'the secretariat, for an alert of its own without a plate',
  ['secretariat'],
  { condition: `${ofItsOwn} and plate is null and not released and ${part}` },
);
export const policeThatGivesTheIdentity: Audience = audience(
  'policeThatGivesTheIdentity',
  'the police service that writes the alert, as it is drafted; the identity ends with the alert at the latest',
  ['police'],
  { condition: `${part} and (${nobodysIdentity} or ${inTime} and ${partUntilItEnds})` },
);
export const authorThatGivesNoIdentity: Audience = audience(
  'authorThatGivesNoIdentity',
  'the firm or secretariat that writes the alert, for an alert without an identity',
  ['firm', 'secretariat'],
  { condition: `${nobodysIdentity} and ${part}` },
);
export const authorInItsName: Audience = audience(
  'authorInItsName',
  'the organisation that writes the alert, in its own name, as it is drafted',
  ['firm', 'police', 'secretariat'],
  {
    condition: `originator_id = ${organisationId} and ${newAlert.part(' and alert_origin.delegated = (a.controller_id <> alert_origin.originator_id)')}`,
  },
);
export const authorOfTheBasis: Audience = audience(
  'authorOfTheBasis',
  'the organisation that writes the alert, as it is drafted',
  ['firm', 'police', 'secretariat'],
  { condition: `${ofItsOwn} and ${part}` },
);
export const authorOnVisibleIncidents: Audience = audience(
  'authorOnVisibleIncidents',
  'the organisation that writes the alert, as it is drafted, on incidents it may see, within the label, codes and time they are shared under',
  ['firm', 'police', 'secretariat'],
  { condition: newAlert.basedOn },
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
