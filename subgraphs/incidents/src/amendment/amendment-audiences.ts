import { type Audience, audience } from '@hub/shared/access/audience';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { said } from '../declaration/new-incident.js';
import { HEADS_OF_FIRMS } from '../heads-of-firms.js';
import { PARTICULARS_IN_SCOPE } from '../particulars/particulars-in-scope.js';
import { PARTICULARS_VISIBLE } from '../particulars/particulars-visible.js';
import { ERASED_REASON } from '../withdrawal/erased-reason.js';

const { memberId, organisationId } = viewerSql;

const stands = (statuses: string): string =>
  `exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in (${statuses}))`;
const atItsFirm = stands(`'SUBMITTED', 'VALIDATED'`);
const atWork = stands(`'VALIDATED'`);
const ofItsFirm = `victim_id = ${organisationId} and record_status in ('SUBMITTED', 'VALIDATED')`;

/** That a line of this very transaction says what is amended: no other step of a record is asked less than a declaration. */
const told = `exists (select 1 from incidents.incident_amendment m where m.incident_id = incident.id and m.at = ${THIS_INSTANT})`;

/** Audiences that correct what a declaration said, once it is filed: of each part those who may write it. */

export const firmThatAmends: Audience = audience(
  'firmThatAmends',
  'the owner or security manager of the firm it happened to, as it amends a record that is filed or validated',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: ofItsFirm,
    // What else it says no amendment sets, and may have been set, or have run out, since it was filed.
    afterwards: `${ofItsFirm} and ${told} and ${said.methods}`,
  },
);
export const firmThatAmendsTheParticulars: Audience = audience(
  'firmThatAmendsTheParticulars',
  'the owner or security manager of the firm it happened to, as it amends when it happened, loss, harm or the narrative',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `victim_id = ${organisationId} and ${atItsFirm}`,
    afterwards: `victim_id = ${organisationId} and ${atItsFirm} and ${said.inTime} and ${said.personsOfParticulars}`,
  },
);
export const firmThatAmendsTheCall: Audience = audience(
  'firmThatAmendsTheCall',
  'the owner or security manager of the firm it happened to, as it amends how help was called',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `${PARTICULARS_VISIBLE} and ${atItsFirm}`,
    afterwards: `${PARTICULARS_VISIBLE} and ${atItsFirm} and ${said.timesOfCall}`,
  },
);
export const firmThatAmendsTheGoods: Audience = audience(
  'firmThatAmendsTheGoods',
  'the owner or security manager of the firm it happened to, as it amends what was taken',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `${PARTICULARS_VISIBLE} and ${atItsFirm}`,
    afterwards: `${PARTICULARS_VISIBLE} and ${atItsFirm} and ${said.goods}`,
  },
);
export const firmThatAmendsTheOffenders: Audience = audience(
  'firmThatAmendsTheOffenders',
  'the owner or security manager of the firm it happened to, as it amends what was seen of the offenders',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `${PARTICULARS_VISIBLE} and ${atItsFirm}`,
    afterwards: `${PARTICULARS_VISIBLE} and ${atItsFirm} and ${said.offenders}`,
  },
);
export const officerWhoAmendsTheOffenders: Audience = audience(
  'officerWhoAmendsTheOffenders',
  'a police officer in whose territory it happened, for a stated purpose, once it is validated: what was seen of the offenders',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    policeLevels: [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE],
    condition: `${PARTICULARS_IN_SCOPE} and ${atWork}`,
    afterwards: `${PARTICULARS_IN_SCOPE} and ${atWork} and ${said.offenders}`,
  },
);
export const officerWhoAmendsTheCall: Audience = audience(
  'officerWhoAmendsTheCall',
  'a police officer in whose territory it happened, for a stated purpose, once it is validated: how the call came out',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    policeLevels: [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE],
    condition: `${PARTICULARS_IN_SCOPE} and ${atWork}`,
    afterwards: `${PARTICULARS_IN_SCOPE} and ${atWork} and ${said.timesOfCall}`,
  },
);

const inItsOwnName = `member_id = ${memberId} and organisation_id = ${organisationId} and at = ${THIS_INSTANT}
    and btrim(reason) <> '' and ${PARTICULARS_VISIBLE}`;

export const firmOfItsAmendment: Audience = audience(
  'firmOfItsAmendment',
  'the owner or security manager of the firm it happened to, for an amendment of its own',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: `${inItsOwnName} and ${atItsFirm}` },
);
export const officerOfItsAmendment: Audience = audience(
  'officerOfItsAmendment',
  'a police officer in whose territory it happened, for an amendment of the methods, the call or the offenders',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    policeLevels: [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE],
    condition: `${inItsOwnName} and ${atWork} and part in ('MODUS_OPERANDI', 'EMERGENCY_CALL', 'OFFENDERS')`,
  },
);
export const centralOfficerOfItsAmendment: Audience = audience(
  'centralOfficerOfItsAmendment',
  'an officer of the central office that sees the particulars, for an amendment of the methods',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    policeLevels: [PoliceLevel.CENTRAL_OFFICE],
    condition: `${inItsOwnName} and ${atWork} and part = 'MODUS_OPERANDI'`,
  },
);
export const secretariatOfItsAmendment: Audience = audience(
  'secretariatOfItsAmendment',
  'the secretariat, for an amendment of the methods',
  ['secretariat'],
  {
    memberRoles: [MemberRole.ANALYST, MemberRole.VALIDATOR],
    condition: `${inItsOwnName} and ${atWork} and part = 'MODUS_OPERANDI'`,
  },
);

/** What stood before is read by whoever reads the part it stood in: a police service with a territory, every part of it. */
export const centralOfficeThatSeesTheAmendedPart: Audience = audience(
  'centralOfficeThatSeesTheAmendedPart',
  'the central office, when it sees the particulars; not what was amended of the call, which it does not see',
  ['police'],
  {
    policeLevels: [PoliceLevel.CENTRAL_OFFICE],
    condition: `${PARTICULARS_IN_SCOPE} and part <> 'EMERGENCY_CALL'`,
  },
);
export const secretariatThatSeesTheAmendedPart: Audience = audience(
  'secretariatThatSeesTheAmendedPart',
  'the secretariat, when it sees the particulars: not what was amended of the offenders, among whom plates and descriptions are kept',
  ['secretariat'],
  { condition: `${PARTICULARS_IN_SCOPE} and part <> 'OFFENDERS'` },
);
export const firmThatForgetsAmendments: Audience = audience(
  'firmThatForgetsAmendments',
  'the owner or security manager of the firm it happened to, as it takes the record back',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `${PARTICULARS_VISIBLE} and ${stands(`'WITHDRAWN'`)}`,
    afterwards: `${PARTICULARS_VISIBLE} and ${stands(`'WITHDRAWN'`)} and before = '{}' and reason = '${ERASED_REASON}'`,
  },
);
