import { type Audience, audience } from '@hub/shared/access/audience';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { newIncident, rewrittenIncident } from './declaration/new-incident.js';
import { HEADS_OF_FIRMS } from './heads-of-firms.js';
import { IN_REMIT } from './incident/in-remit.js';
import { PARTICULARS_VISIBLE } from './particulars/particulars-visible.js';

const { memberId, organisationId, territory } = viewerSql;

/** The firm's own system declares as its heads do; it changes nothing and takes nothing back. */
const DECLARANTS = [...HEADS_OF_FIRMS, MemberRole.SERVICE_ACCOUNT];

const validated = `record_status = 'VALIDATED'`;
/** A crime can be prosecuted, and so cleared, for longer than its record is open to changes (CPP art. 7). */
const prosecuted = `record_status in ('VALIDATED', 'ARCHIVED')`;
const inItsOwnName = `member_id = ${memberId} and organisation_id = ${organisationId}
    and at = ${THIS_INSTANT} and btrim(reason) <> '' and (from_category, from_attempted) <> (to_category, to_attempted)
    and not (to_category = 'RECONNAISSANCE' and to_attempted)
    and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status = 'VALIDATED' and (i.category, i.attempted) = (from_category, from_attempted))`;

/** Audiences that write: who may declare, validate and requalify, and in which state of the record. */

export const headOfAFirm: Audience = audience(
  'headOfAFirm',
  'the owner or security manager of a firm, for an event of its own',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: newIncident.incident },
);
export const firmThatDeclares: Audience = audience(
  'firmThatDeclares',
  'the owner or security manager of a firm, or its system, for an event of its own',
  ['firm'],
  { memberRoles: DECLARANTS, condition: newIncident.incident },
);
export const firmThatDeclaresItsPremises: Audience = audience(
  'firmThatDeclaresItsPremises',
  'the owner or security manager of a firm, or its system, for an event at premises of its own that it is declaring',
  ['firm'],
  { memberRoles: DECLARANTS, condition: newIncident.particulars },
);
const declaring = (noun: string, condition: string): Audience =>
  audience(
    `firmThatDeclaresThe${noun}`,
    'the owner, security manager or system of the firm that is declaring it, as it is declared',
    ['firm'],
    { memberRoles: DECLARANTS, condition },
  );

export const firmThatDeclaresTheGoods: Audience = declaring('Goods', newIncident.goods);
export const firmThatDeclaresTheEvidence: Audience = declaring('Evidence', newIncident.evidence);
export const firmThatDeclaresTheCall: Audience = declaring('Call', newIncident.call);
export const firmThatDeclaresTheOffenders: Audience = declaring('Offenders', newIncident.offenders);
export const firmThatDeclaresTheComplaint: Audience = declaring('Complaint', newIncident.complaint);
export const firmThatOpensTheFile: Audience = audience(
  'firmThatOpensTheFile',
  'the firm that is declaring it, for an empty file of the inquiry that it cannot read',
  ['firm'],
  { memberRoles: DECLARANTS, condition: newIncident.inquiry },
);
/** Its own system's references: a key of the organisation, whoever of its members sends it. */

export const senderItself: Audience = audience('senderItself', 'the organisation whose reference it is', ['firm'], {
  condition: `organisation_id = ${organisationId}`,
});
export const firmThatImports: Audience = audience(
  'firmThatImports',
  'the owner, security manager or system of a firm, under a reference of its own',
  ['firm'],
  { memberRoles: DECLARANTS, condition: `organisation_id = ${organisationId}` },
);
/** The firm that keeps a record: drafts it, and takes it back. */

export const firmThatKeepsItsRecord: Audience = audience(
  'firmThatKeepsItsRecord',
  'the owner or security manager of the firm it happened to: to write a draft anew, to declare it, to take a record back',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, ...rewrittenIncident.incident },
);
const keeping = (noun: string, conditions: Pick<Audience, 'condition' | 'afterwards'>): Audience =>
  audience(
    `firmThatKeepsThe${noun}`,
    'the owner or security manager of the firm it happened to, as it writes its draft anew, declares it or takes it back',
    ['firm'],
    { memberRoles: HEADS_OF_FIRMS, ...conditions },
  );

export const firmThatKeepsTheParticulars: Audience = keeping('Particulars', rewrittenIncident.particulars);
export const firmThatKeepsTheGoods: Audience = keeping('Goods', rewrittenIncident.goods);
export const firmThatKeepsTheCall: Audience = keeping('Call', rewrittenIncident.call);
export const firmThatKeepsTheOffenders: Audience = keeping('Offenders', rewrittenIncident.offenders);
export const firmThatKeepsTheComplaint: Audience = keeping('Complaint', rewrittenIncident.complaint);
export const firmThatForgetsTheKey: Audience = keeping('Key', rewrittenIncident.key);

/** Who says that a thing was recovered: the firm that lost it, and the police that found it. */

const filedAndSeen = `${PARTICULARS_VISIBLE} and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'MERGED', 'ARCHIVED'))`;
export const firmThatRecovers: Audience = audience(
  'firmThatRecovers',
  'the owner or security manager of the firm it happened to, for a thing that it has back',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, condition: filedAndSeen },
);
export const officerWhoRecovers: Audience = audience(
  'officerWhoRecovers',
  'a police officer who sees the particulars, in scope and for a stated purpose, for a thing that was found',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: filedAndSeen },
);

export const firmThatAddsEvidence: Audience = audience(
  'firmThatAddsEvidence',
  'the owner or security manager of the firm it happened to, for evidence that it adds to a record that stands; not under TLP:CLEAR',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `${PARTICULARS_VISIBLE} and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED', 'VALIDATED') and i.handling_tlp <> 'TLP_CLEAR')`,
  },
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
    afterwards: `record_status in ('VALIDATED', 'REJECTED', 'MERGED') and victim_id <> ${organisationId}`,
  },
);
export const analystWhoRequalifies: Audience = audience(
  'analystWhoRequalifies',
  'an analyst of the secretariat, for a validated record',
  ['secretariat'],
  { memberRoles: [MemberRole.ANALYST], condition: validated },
);
export const officerOfItsArea: Audience = audience(
  'officerOfItsArea',
  'a police officer in whose territory it happened, for a validated record: to requalify it, or as it is cleared, then also once it is archived',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    policeLevels: [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE],
    condition: `${prosecuted} and area_path && ${territory}`,
  },
);
export const centralOfficer: Audience = audience(
  'centralOfficer',
  'an officer of the central office, for a validated record of organised crime or in a confirmed series, to requalify it within its remit, or as it is cleared, then also once it is archived',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    policeLevels: [PoliceLevel.CENTRAL_OFFICE],
    condition: `${prosecuted} and ${IN_REMIT}`,
  },
);
const stepInItsOwnName = `member_id = ${memberId} and organisation_id = ${organisationId} and at = ${THIS_INSTANT}
    and from_status <> to_status and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = from_status)`;
export const validatorOfItsStep: Audience = audience(
  'validatorOfItsStep',
  'a validator, for a step of its own',
  ['secretariat'],
  {
    memberRoles: [MemberRole.VALIDATOR],
    condition: `to_status in ('VALIDATED', 'REJECTED', 'MERGED') and ${stepInItsOwnName}`,
  },
);
export const firmOfItsStep: Audience = audience(
  'firmOfItsStep',
  'the owner or security manager of the firm it happened to, for a step of its own',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: `to_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN') and ${stepInItsOwnName} and ${PARTICULARS_VISIBLE}`,
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
