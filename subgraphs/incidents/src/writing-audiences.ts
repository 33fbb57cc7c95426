import { type Audience, audience } from '@hub/shared/access/audience';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { ORGANISED_CRIME } from './incident/organised-crime.js';
import { PARTICULARS_VISIBLE } from './particulars/particulars-visible.js';

const { memberId, organisationId, territory } = viewerSql;

const HEADS_OF_FIRMS = [MemberRole.OWNER, MemberRole.SECURITY_MANAGER];

const ofItsOwn = `victim_id = ${organisationId}`;
const newlyFiled = `record_status = 'SUBMITTED' and version = 1 and not cleared`;
const uninvestigated = `version = 1 and investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and cleared_at is null`;
const atItsOwnPremises = `exists (select 1 from organisations.visible_premises v where v.id = premises_id and v.organisation_id = ${organisationId})`;
const incidentSubmitted = `exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'SUBMITTED')`;
const newPart = `version = 1 and ${incidentSubmitted} and ${PARTICULARS_VISIBLE}`;
const validated = `record_status = 'VALIDATED'`;
const categories = ORGANISED_CRIME.map((category) => `'${category}'`).join(', ');
const inItsOwnName = `member_id = ${memberId} and organisation_id = ${organisationId}
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'VALIDATED')`;

/** Audiences that write: who may declare, validate and requalify, and in which state of the record. */

export const firmThatDeclares: Audience = audience(
  'firmThatDeclares',
  'the owner or security manager of a firm, for an event of its own',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: `${ofItsOwn} and ${newlyFiled}` },
);
export const firmThatDeclaresItsPremises: Audience = audience(
  'firmThatDeclaresItsPremises',
  'the owner or security manager of a firm, for an event at premises of its own that it is declaring',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `${ofItsOwn} and declared_by = ${memberId} and ${uninvestigated} and ${incidentSubmitted} and ${atItsOwnPremises}`,
  },
);
export const firmThatCompletes: Audience = audience(
  'firmThatCompletes',
  'the owner or security manager of the firm that is declaring it',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: newPart },
);
export const firmThatOpensTheFile: Audience = audience(
  'firmThatOpensTheFile',
  'the firm that is declaring it, for an empty file of the inquiry that it cannot read',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: `judicial_reference is null and ${newPart}` },
);
export const memberItself: Audience = audience('memberItself', 'the member itself', ['firm'], {
  condition: `member_id = ${memberId}`,
});
export const validatorWhoDecides: Audience = audience(
  'validatorWhoDecides',
  'a validator, for a filed record that did not happen to its own organisation',
  ['secretariat'],
  {
    memberRoles: [MemberRole.VALIDATOR],
    condition: `record_status in ('SUBMITTED', 'VALIDATED') and victim_id <> ${organisationId}`,
  },
);
export const analystWhoRequalifies: Audience = audience(
  'analystWhoRequalifies',
  'an analyst of the secretariat, for a validated record',
  ['secretariat'],
  { memberRoles: [MemberRole.ANALYST], condition: validated },
);
export const officerOfItsAreaWhoRequalifies: Audience = audience(
  'officerOfItsAreaWhoRequalifies',
  'a police officer in whose territory it happened, for a validated record',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    policeLevels: [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE],
    condition: `${validated} and area_path && ${territory}`,
  },
);
export const centralOfficerWhoRequalifies: Audience = audience(
  'centralOfficerWhoRequalifies',
  'an officer of the central office, for a validated record, from one category of organised crime to another',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    policeLevels: [PoliceLevel.CENTRAL_OFFICE],
    condition: `${validated} and category in (${categories})`,
  },
);
export const secretariatInItsName: Audience = audience(
  'secretariatInItsName',
  'the secretariat, for a requalification of its own',
  ['secretariat'],
  { memberRoles: [MemberRole.ANALYST, MemberRole.VALIDATOR], condition: inItsOwnName },
);
export const officerInItsName: Audience = audience(
  'officerInItsName',
  'a police officer, for a requalification of its own',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: inItsOwnName },
);
