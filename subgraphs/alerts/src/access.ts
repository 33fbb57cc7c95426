import { namesARecord, partByPart, reads, shapesThePage } from '@hub/shared/access/argument-rules';
import { everyone, firm, police, pressOffice, secretariat } from '@hub/shared/access/audiences';
import { only, openTo, personalWithin, within } from '@hub/shared/access/field-rules';
import { whoSees } from '@hub/shared/access/law';
import { valueTypes } from '@hub/shared/access/value-types';
import {
  approver,
  authorFirm,
  authorOrganisation,
  centralOffice,
  centralOfficeAsSecondHouse,
  firmsOnceReleased,
  firmsUntilIdentityEnds,
  firmsWhoSeeTheAlert,
  firmThatGaveThePlate,
  memberWhoDecided,
  namedMembers,
  namedReviewers,
  noDataProtectionOfficer,
  originatingFirm,
  peersUnlessDelegated,
  policeAsSecondHouse,
  policeOfItsArea,
  policeThatAnswerForTheBasis,
  policeWhoSeeTheAlert,
  policeWithPurpose,
  pressOfficeOnceClear,
  secretariatOnceReleased,
  secretariatOnceSubmitted,
  secretariatThatSeesTheAlert,
  secretariatUntilIdentityEnds,
  secretariatWithPurpose,
  whoeverItIsAddressedTo,
  whoeverSeesTheAlert,
  whoeverSeesTheBasis,
} from './audiences.js';
import { STEP_MOVES } from './course/step-moves.js';
import {
  authorInItsName,
  authorOfTheBasis,
  authorOfTheDraft,
  authorOfTheSubject,
  authorOnItsAreas,
  authorOnVisibleIncidents,
  authorThatGivesNoIdentity,
  firmThatDrafts,
  firmThatGivesThePlate,
  firmThatSubmits,
  institutionThatDrafts,
  institutionThatSubmits,
  memberItself,
  officerForItself,
  officerWhoDecides,
  officerWhoIssues,
  policeThatGivesTheIdentity,
  policeThatGivesThePlate,
  secretariatThatGivesNoPlate,
  validatorForItself,
  validatorWhoDecides,
  validatorWhoIssues,
} from './writing-audiences.js';

const alert = within('Alert', 'T1 T3');
const details = personalWithin('AlertDetails', 'P9');
const subject = within('AlertSubject', 'P1 P9');
const description = personalWithin('AlertSubject', 'P1 P9');
const plate = personalWithin('AlertPlate', 'P1 P2');
const identity = personalWithin('AlertIdentity', 'P1 P8');
const origin = personalWithin('AlertOrigin', 'X4');
const approval = within('AlertApproval', 'P3');
const open = openTo(everyone);
const readers = openTo(firm, police, secretariat, pressOffice);
const ofIncidents = openTo(firm, police, secretariat);
const page = { first: shapesThePage, after: shapesThePage };
const whetherInForce = reads('Alert.status', 'Alert.expiresAt');

/**
 * Who sees what about alerts. Each line lists everyone who may see it; what is not listed is seen by no one, and the service refuses to
 * start. The label bounds what readers may do, whom the alert names bounds who they are; what a firm gives on a person never reaches its
 * peers, and what the police release ends on a day they set.
 */
export const access = whoSees({
  records: {
    Alert: {
      read: [
        authorOrganisation,
        secretariatOnceSubmitted,
        policeAsSecondHouse,
        centralOfficeAsSecondHouse,
        memberWhoDecided,
        whoeverItIsAddressedTo,
        policeOfItsArea,
        centralOffice,
        namedMembers,
        namedReviewers,
        pressOfficeOnceClear,
        noDataProtectionOfficer,
      ],
      create: [firmThatDrafts, institutionThatDrafts],
      change: [
        firmThatSubmits,
        institutionThatSubmits,
        validatorWhoDecides,
        officerWhoDecides,
        validatorWhoIssues,
        officerWhoIssues,
      ],
      changeable: STEP_MOVES,
      narrowed: { basedOnCountBand: [firm, police, secretariat] },
      reason: 'T1 T3',
    },
    AlertArea: { read: [whoeverSeesTheAlert], create: [authorOnItsAreas], reason: 'T3', partOf: 'Alert' },
    AlertDetails: {
      read: [firmsWhoSeeTheAlert, policeWithPurpose, secretariatWithPurpose],
      create: [authorOfTheDraft],
      reason: 'P9',
      partOf: 'Alert',
    },
    AlertSubject: {
      read: [firmsWhoSeeTheAlert, policeWithPurpose, secretariatWithPurpose],
      create: [authorOfTheSubject],
      reason: 'P1 P9',
      partOf: 'Alert',
    },
    AlertPlate: {
      read: [firmThatGaveThePlate, policeWithPurpose, firmsOnceReleased, secretariatOnceReleased],
      create: [firmThatGivesThePlate, policeThatGivesThePlate, secretariatThatGivesNoPlate],
      reason: 'P1 P2',
      partOf: 'Alert',
    },
    AlertIdentity: {
      read: [policeWithPurpose, firmsUntilIdentityEnds, secretariatUntilIdentityEnds],
      create: [policeThatGivesTheIdentity, authorThatGivesNoIdentity],
      reason: 'P1 P8',
      partOf: 'Alert',
    },
    AlertOrigin: {
      read: [originatingFirm, policeWhoSeeTheAlert, secretariatThatSeesTheAlert, peersUnlessDelegated],
      create: [authorInItsName],
      reason: 'X4',
      partOf: 'Alert',
    },
    AlertBasis: {
      read: [authorFirm, policeWhoSeeTheAlert, secretariatThatSeesTheAlert],
      create: [authorOfTheBasis],
      reason: 'X1',
      partOf: 'Alert',
    },
    AlertBasedOn: {
      read: [whoeverSeesTheBasis, policeThatAnswerForTheBasis],
      create: [authorOnVisibleIncidents],
      reason: 'X1',
      partOf: 'Alert',
    },
    AlertApproval: {
      read: [approver, secretariatThatSeesTheAlert],
      create: [validatorForItself, officerForItself],
      reason: 'P3',
      partOf: 'Alert',
    },
    AlertDrafting: { read: [memberItself], create: [memberItself], reason: 'P3' },
  },
  fields: {
    Query: { alert: readers, alerts: readers },
    Mutation: {
      draftAlert: openTo(firmThatDrafts, institutionThatDrafts),
      submitAlert: openTo(firmThatSubmits, institutionThatSubmits),
      reviewAlert: openTo(validatorWhoDecides, officerWhoDecides),
      issueAlert: openTo(validatorWhoIssues, officerWhoIssues),
    },
    Alert: {
      id: alert,
      reference: alert,
      version: alert,
      kind: alert,
      status: alert,
      messageType: alert,
      exercise: alert,
      scope: alert,
      urgency: alert,
      severity: alert,
      certainty: alert,
      responses: alert,
      headline: alert,
      instruction: alert,
      description: details,
      onset: alert,
      issuedAt: alert,
      expiresAt: alert,
      areas: alert,
      modusOperandi: alert,
      subject,
      controller: within('Alert', 'P15'),
      originator: origin,
      basedOn: within('AlertBasis', 'X1'),
      basedOnCountBand: only(within('Alert', 'X1'), firm, police, secretariat),
      handling: within('Alert', 'T1'),
      approvals: approval,
      redactions: alert,
    },
    AlertSubject: {
      descriptors: description,
      heightBandCm: description,
      vehicle: subject,
      identity: within('AlertIdentity', 'P1 P8'),
    },
    AlertVehicle: { make: subject, model: subject, colour: subject, plate },
    PoliceIdentity: { statusOfPerson: identity, name: identity, imageExpiresOn: identity },
    Approval: {
      by: approval,
      organisation: approval,
      alertVersion: approval,
      at: approval,
      decision: approval,
      comment: approval,
    },
    AlertConnection: { edges: open, nodes: open, pageInfo: open, totalCount: open },
    AlertEdge: { node: open, cursor: open },
    AlertPayload: { alert: open, errors: open, warnings: open },
    Area: { inseeCode: open, activeAlerts: open },
    Incident: { id: ofIncidents, alerts: ofIncidents },
    ModusOperandi: { code: open, alerts: open },
    Organisation: { id: open },
    Member: { id: open },
    ...valueTypes,
  },
  arguments: {
    'Query.alert': { id: namesARecord },
    'Query.alerts': { filter: partByPart, ...page },
    'Area.activeAlerts': { first: shapesThePage },
    'Incident.alerts': { first: shapesThePage },
    'ModusOperandi.alerts': { activeOnly: whetherInForce, first: shapesThePage },
    AlertFilter: {
      kinds: reads('Alert.kind'),
      areaCodes: reads('Alert.areas'),
      minSeverity: reads('Alert.severity'),
      issuedSince: reads('Alert.issuedAt'),
      status: reads('Alert.status'),
      activeOnly: whetherInForce,
    },
  },
});
