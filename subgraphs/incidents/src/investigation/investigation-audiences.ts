import { type Audience, audience } from '@hub/shared/access/audience';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { said } from '../declaration/new-incident.js';
import { HEADS_OF_FIRMS } from '../heads-of-firms.js';
import { IN_REMIT } from '../incident/in-remit.js';
import { PARTICULARS_IN_SCOPE } from '../particulars/particulars-in-scope.js';

const { memberId, organisationId, territoryForPurpose, purpose } = viewerSql;

const OFFICERS = [MemberRole.POLICE_OFFICER];

const stands = (statuses: string, more = ''): string =>
  `exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in (${statuses})${more})`;
const validated = stands(`'VALIDATED'`);
/** A crime can be prosecuted, and so investigated, for longer than its record is open to changes (CPP art. 7). */
const prosecuted = stands(`'VALIDATED', 'ARCHIVED'`);
const atItsFirm = stands(`'SUBMITTED', 'VALIDATED'`);

/** Names that no column of the row under judgement bears. */
const told = (more: string): string =>
  `exists (select 1 from (select incident_id as told_id, investigation_status as stood, occurred_from as began from incidents.incident_particulars) p
      where p.told_id = incident_id and ${more})`;

/** Audiences that say how an investigation goes: of the particulars, of the complaint, of the secret file, and of the history. */

export const officerOfItsAreaWhoInvestigates: Audience = audience(
  'officerOfItsAreaWhoInvestigates',
  'a police officer in whose territory it happened, for a stated purpose, once it is validated',
  ['police'],
  {
    memberRoles: OFFICERS,
    policeLevels: [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE],
    condition: `area_path && ${territoryForPurpose} and ${prosecuted}`,
  },
);
export const centralOfficerWhoInvestigates: Audience = audience(
  'centralOfficerWhoInvestigates',
  'an officer of the central office, for organised crime and what is in a series, for a stated purpose, once it is validated',
  ['police'],
  {
    memberRoles: OFFICERS,
    policeLevels: [PoliceLevel.CENTRAL_OFFICE],
    condition: `${purpose} is not null and ${stands(`'VALIDATED', 'ARCHIVED'`, ` and ${IN_REMIT}`)}`,
  },
);
export const firmThatComplains: Audience = audience(
  'firmThatComplains',
  'the owner or security manager of the firm it happened to, as it records its complaint',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `victim_id = ${organisationId} and ${atItsFirm}`,
    afterwards: `victim_id = ${organisationId} and investigation_status = 'COMPLAINT_FILED' and ${atItsFirm}`,
  },
);

const complaint = `${said.complaint} and filed_at is not null and ${told('p.began <= filed_at')}`;

export const firmOfTheComplaint: Audience = audience(
  'firmOfTheComplaint',
  'the owner or security manager of the firm it happened to, while the police have not taken it up',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `${atItsFirm} and ${told(`p.stood in ('NOT_REPORTED', 'COMPLAINT_FILED')`)}`,
    afterwards: `${atItsFirm} and ${complaint}`,
  },
);
export const officerOfTheComplaint: Audience = audience(
  'officerOfTheComplaint',
  'a police officer that sees the particulars, once the incident is validated',
  ['police'],
  {
    memberRoles: OFFICERS,
    condition: `${PARTICULARS_IN_SCOPE} and ${validated}`,
    afterwards: `${PARTICULARS_IN_SCOPE} and ${validated} and ${complaint}`,
  },
);
export const officerOfTheFile: Audience = audience(
  'officerOfTheFile',
  'a police officer that sees the particulars, with the clearance it records',
  ['police'],
  {
    memberRoles: OFFICERS,
    condition: `${PARTICULARS_IN_SCOPE} and ${prosecuted}`,
    afterwards: `${PARTICULARS_IN_SCOPE} and ${prosecuted} and btrim(judicial_reference) <> '' and length(judicial_reference) <= 60`,
  },
);

const inItsOwnName = `member_id = ${memberId} and organisation_id = ${organisationId} and at = ${THIS_INSTANT} and ${told('p.stood = from_status')}`;

export const firmOfTheInvestigationStep: Audience = audience(
  'firmOfTheInvestigationStep',
  'the owner or security manager of the firm it happened to, for the step of its complaint',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `to_status = 'COMPLAINT_FILED' and ${inItsOwnName} and ${atItsFirm}`,
  },
);
export const officerOfTheInvestigationStep: Audience = audience(
  'officerOfTheInvestigationStep',
  'a police officer that sees the particulars, for a step of its own',
  ['police'],
  { memberRoles: OFFICERS, condition: `${inItsOwnName} and ${prosecuted}` },
);
export const memberWhoAsks: Audience = audience(
  'memberWhoAsks',
  'the member itself, for the keys of its own requests',
  ['firm', 'police', 'secretariat'],
  { condition: `member_id = ${memberId}` },
);
