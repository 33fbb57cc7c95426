import { namesARecord, partByPart, reads, shapesThePage } from '@hub/shared/access/argument-rules';
import { dataProtectionOfficer, everyone, firm, gateway, secretariat } from '@hub/shared/access/audiences';
import { openTo, personalWithin, under, within } from '@hub/shared/access/field-rules';
import { whoSees } from '@hub/shared/access/law';
import {
  centralOffice,
  everyoneOnceInstitution,
  ownFirm,
  ownOrganisation,
  ownParty,
  partiesForControllers,
  partiesOfTheAgreement,
  peersOnceListed,
  policeOfItsArea,
  policeWhoSeeItsOrganisation,
  whoeverSeesTheAgreement,
  whoeverSeesThePremises,
} from './audiences.js';

const organisation = within('Organisation', 'X4');
const premises = within('Premises', 'X1 X2');
const protection = within('Protection', 'X2');
const security = within('PremisesSecurity', 'X2');
const member = within('Member', 'P3');
const contact = personalWithin('Member', 'P3');
const agreement = within('SharingAgreement', 'P5');
const clause = within('AgreementClause', 'P5');
const open = openTo(everyone);
const forControl = openTo(dataProtectionOfficer);
const forOwners = openTo(firm);
const page = { first: shapesThePage, after: shapesThePage };

/**
 * Who sees what about organisations. Each line lists everyone who may see it; what is not listed is seen by no one, and the service
 * refuses to start. A firm does not exist for another firm unless it agreed to be listed: no member list can leak.
 */
export const access = whoSees({
  records: {
    Organisation: {
      read: [
        ownOrganisation,
        everyoneOnceInstitution,
        peersOnceListed,
        policeOfItsArea,
        centralOffice,
        secretariat,
        gateway,
      ],
      reason: 'X4',
    },
    Premises: { read: [ownFirm, policeOfItsArea, centralOffice, secretariat], reason: 'X1 X2' },
    PremisesSecurity: { read: [whoeverSeesThePremises], reason: 'X2' },
    Protection: { read: [whoeverSeesThePremises], reason: 'X2' },
    Member: { read: [ownFirm, policeWhoSeeItsOrganisation, secretariat, gateway], reason: 'P3' },
    MemberAccount: { read: [gateway], reason: 'P3' },
    SharingAgreement: { read: [partiesOfTheAgreement, secretariat, dataProtectionOfficer, gateway], reason: 'P5' },
    AgreementParty: {
      read: [ownParty, partiesForControllers, secretariat, dataProtectionOfficer, gateway],
      reason: 'P5',
    },
    AgreementClause: { read: [whoeverSeesTheAgreement], reason: 'P5' },
    Area: { read: [everyone] },
  },
  fields: {
    Query: {
      me: open,
      organisation: open,
      organisations: open,
      premises: open,
      area: open,
      areas: open,
      auditTrail: under('P6', forControl),
      accessesToMyRecords: under('P6 X5', forOwners),
      viewerOf: openTo(gateway),
    },
    Mutation: { noteRefusal: open },
    Organisation: {
      id: organisation,
      kind: organisation,
      displayName: organisation,
      siren: organisation,
      nafCode: organisation,
      policeLevel: organisation,
      territory: organisation,
      premises: open,
      members: open,
      agreements: open,
      listedToPeers: organisation,
    },
    OrganisationConnection: { edges: open, nodes: open, pageInfo: open, totalCount: open },
    OrganisationEdge: { node: open, cursor: open },
    Premises: {
      id: premises,
      kind: premises,
      siret: premises,
      organisation: premises,
      area: premises,
      latitude: premises,
      longitude: premises,
      address: premises,
      openingHours: premises,
      stockAboveSurveillanceThreshold: security,
      protections: protection,
    },
    PremisesConnection: { edges: open, nodes: open, pageInfo: open, totalCount: open },
    PremisesEdge: { node: open, cursor: open },
    Protection: { kind: protection, installedOn: protection, lastTestedOn: protection },
    Area: { inseeCode: open, name: open, level: open, parent: open, memberPremisesCount: under('X1', open) },
    AreaConnection: { edges: open, nodes: open, pageInfo: open, totalCount: open },
    AreaEdge: { node: open, cursor: open },
    Member: {
      id: member,
      role: member,
      organisation: member,
      fullName: member,
      workEmail: contact,
      mobile: contact,
      clearedUntil: member,
    },
    SharingAgreement: {
      id: agreement,
      title: agreement,
      parties: agreement,
      controllers: agreement,
      purposes: agreement,
      clauses: agreement,
      effectiveFrom: agreement,
      effectiveTo: agreement,
    },
    AuditTrail: {
      edges: forControl,
      nodes: forControl,
      pageInfo: forControl,
      totalCount: forControl,
      chainValid: forControl,
    },
    AuditEntryEdge: { node: forControl, cursor: forControl },
    AuditEntry: {
      id: forControl,
      at: forControl,
      subgraph: forControl,
      operation: forControl,
      refusal: forControl,
      recordType: forControl,
      recordId: forControl,
      fieldClasses: forControl,
      recipientIds: forControl,
      actorId: forControl,
      actorOrganisationId: forControl,
      actorRole: forControl,
      agreementId: forControl,
      purpose: forControl,
      justification: forControl,
      requestId: forControl,
      number: forControl,
      hash: forControl,
      previousHash: forControl,
    },
    AccessSummary: { month: forOwners, service: forOwners, operation: forOwners, count: forOwners },
    AgreementClause: { number: clause, grants: clause, legalBasis: clause, retentionDays: clause },
    PageInfo: { hasNextPage: open, hasPreviousPage: open, startCursor: open, endCursor: open },
    ViewerIdentity: {
      memberId: openTo(gateway),
      organisationId: openTo(gateway),
      role: openTo(gateway),
      memberRole: openTo(gateway),
      policeLevel: openTo(gateway),
      territory: openTo(gateway),
      agreementId: openTo(gateway),
    },
  },
  arguments: {
    'Query.organisation': { id: namesARecord },
    'Query.organisations': { kind: reads('Organisation.kind'), ...page },
    'Query.premises': { id: namesARecord },
    'Query.area': { inseeCode: namesARecord },
    'Query.areas': { within: reads('Area.parent'), level: reads('Area.level'), ...page },
    'Query.viewerOf': { subject: namesARecord },
    'Query.auditTrail': { filter: partByPart, ...page },
    AuditTrailFilter: {
      recordId: reads('AuditEntry.recordId'),
      actorOrganisationId: reads('AuditEntry.actorOrganisationId'),
      actorId: reads('AuditEntry.actorId'),
      operation: reads('AuditEntry.operation'),
      refused: reads('AuditEntry.refusal'),
      from: reads('AuditEntry.at'),
      to: reads('AuditEntry.at'),
    },
    'Query.accessesToMyRecords': { fromMonth: reads('AccessSummary.month') },
    'Organisation.premises': page,
  },
});
