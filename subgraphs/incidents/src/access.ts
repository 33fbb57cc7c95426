import { namesARecord, partByPart, proposesARecord, reads, shapesThePage } from '@hub/shared/access/argument-rules';
import { everyone, firm, police, secretariat } from '@hub/shared/access/audiences';
import { exactWithin, only, openTo, personalWithin, under, within } from '@hub/shared/access/field-rules';
import { whoSees } from '@hub/shared/access/law';
import { valueTypes } from '@hub/shared/access/value-types';
import {
  centralOffice,
  centralOfficeWithPurpose,
  firmItHappenedTo,
  firmThatSeesParticulars,
  memberWhoDecided,
  peers,
  policeOfItsArea,
  policeOfItsAreaWithPurpose,
  policeThatSeeParticulars,
  secretariatOnceFiled,
  secretariatThatSeesParticulars,
  secretariatWithPurpose,
  serviceWithTerritoryThatSeesParticulars,
} from './audiences.js';
import { REWRITABLE } from './draft/rewritable.js';
import {
  analystWhoRequalifies,
  centralOfficerWhoRequalifies,
  firmOfItsStep,
  firmThatDeclares,
  firmThatDeclaresItsPremises,
  firmThatDeclaresTheCall,
  firmThatDeclaresTheComplaint,
  firmThatDeclaresTheOffenders,
  firmThatForgetsTheKey,
  firmThatKeepsItsRecord,
  firmThatKeepsTheCall,
  firmThatKeepsTheComplaint,
  firmThatKeepsTheOffenders,
  firmThatKeepsTheParticulars,
  firmThatOpensTheFile,
  memberItself,
  officerInItsName,
  officerOfItsAreaWhoRequalifies,
  secretariatInItsName,
  validatorOfItsStep,
  validatorWhoDecides,
} from './writing-audiences.js';

const incident = within('Incident', 'P3');
const coarse = exactWithin('IncidentParticulars', within('Incident', 'X1 P3'));
const particulars = within('IncidentParticulars', 'P3');
const victim = personalWithin('IncidentParticulars', 'X1 X4');
const place = personalWithin('IncidentParticulars', 'X1 X2');
const loss = within('IncidentParticulars', 'X4');
const harm = personalWithin('IncidentParticulars', 'P1 P3');
const investigation = within('IncidentParticulars', 'X5');
const emergencyCall = within('IncidentEmergencyCall', 'X6');
const complaint = within('IncidentComplaint', 'X5');
const step = within('IncidentStep', 'P3');
const moved = ['version', 'updatedAt'];
const open = openTo(everyone);
const readers = openTo(firm, police, secretariat);
const page = { first: shapesThePage, after: shapesThePage };

/**
 * Who sees what about incidents. Each line lists everyone who may see it; what is not listed is seen by no one, and the service refuses to
 * start. A peer learns what happened, how, with what and roughly when and where; never to whom. The press office and the data protection
 * officer are not named: there is no incident for them.
 *
 * Police and secretariat read particulars for a stated purpose, and PostgreSQL holds them to it: without one they get of every incident
 * what a peer gets of those shared with it, half-day and lifted area included, and `redactions` says so.
 *
 * There is no anonymous map point. It may be shown only where its catchment holds at least eight addresses and five member premises;
 * the hub has no register of addresses to prove the first with, and one jeweller in a street is known by the street.
 */
export const access = whoSees({
  records: {
    Incident: {
      read: [firmItHappenedTo, peers, policeOfItsArea, centralOffice, secretariatOnceFiled],
      create: [firmThatDeclares],
      change: [
        firmThatKeepsItsRecord,
        validatorWhoDecides,
        analystWhoRequalifies,
        officerOfItsAreaWhoRequalifies,
        centralOfficerWhoRequalifies,
      ],
      changeable: {
        firm: ['recordStatus', ...moved, ...REWRITABLE.incident],
        secretariat: ['recordStatus', 'category', 'mergedIntoId', ...moved],
        police: ['category', ...moved],
      },
      reason: 'P1 T1',
    },
    IncidentParticulars: {
      read: [firmItHappenedTo, policeOfItsAreaWithPurpose, centralOfficeWithPurpose, secretariatWithPurpose],
      create: [firmThatDeclaresItsPremises],
      change: [firmThatKeepsTheParticulars],
      changeable: { firm: [...REWRITABLE.particulars, ...moved] },
      reason: 'X1 X4 P5',
      partOf: 'Incident',
    },
    IncidentEmergencyCall: {
      read: [firmThatSeesParticulars, serviceWithTerritoryThatSeesParticulars, secretariatThatSeesParticulars],
      create: [firmThatDeclaresTheCall],
      change: [firmThatKeepsTheCall],
      changeable: { firm: [...REWRITABLE.call, ...moved] },
      reason: 'X6',
      partOf: 'Incident',
    },
    IncidentOffenders: {
      read: [firmThatSeesParticulars, policeThatSeeParticulars],
      create: [firmThatDeclaresTheOffenders],
      change: [firmThatKeepsTheOffenders],
      changeable: { firm: [...REWRITABLE.offenders, ...moved] },
      reason: 'P1 P2 P9',
      partOf: 'Incident',
    },
    IncidentComplaint: {
      read: [firmThatSeesParticulars, policeThatSeeParticulars],
      create: [firmThatDeclaresTheComplaint],
      change: [firmThatKeepsTheComplaint],
      changeable: { firm: [...REWRITABLE.complaint, ...moved] },
      reason: 'X5',
      partOf: 'Incident',
    },
    IncidentInquiry: {
      read: [policeThatSeeParticulars],
      create: [firmThatOpensTheFile],
      reason: 'X5',
      partOf: 'Incident',
    },
    IncidentRequalification: {
      read: [firmThatSeesParticulars, policeThatSeeParticulars, secretariatThatSeesParticulars, memberWhoDecided],
      create: [secretariatInItsName, officerInItsName],
      reason: 'P3',
      partOf: 'Incident',
    },
    IncidentStep: {
      read: [firmThatSeesParticulars, policeThatSeeParticulars, secretariatThatSeesParticulars, memberWhoDecided],
      create: [firmOfItsStep, validatorOfItsStep],
      reason: 'P3',
      partOf: 'Incident',
    },
    IncidentDeclaration: {
      read: [memberItself, firmThatSeesParticulars],
      create: [memberItself],
      change: [firmThatForgetsTheKey],
      changeable: ['digest'],
      reason: 'P3',
    },
    ModusOperandi: { read: [everyone] },
    OffenderDescriptor: { read: [everyone] },
  },
  fields: {
    Query: {
      incident: readers,
      incidents: readers,
      modusOperandi: open,
      offenderDescriptors: open,
      previewVisibility: openTo(firmThatDeclares),
    },
    Mutation: {
      declareIncident: openTo(firmThatDeclares),
      draftIncident: openTo(firmThatDeclares),
      editIncident: openTo(firmThatKeepsItsRecord),
      submitIncident: openTo(firmThatKeepsItsRecord),
      withdrawIncident: openTo(firmThatKeepsItsRecord),
      rejectIncident: openTo(validatorWhoDecides),
      mergeIncident: openTo(validatorWhoDecides),
      // A firm is heard, and told that nobody validates what happened to himself.
      validateIncident: openTo(validatorWhoDecides, firm),
      requalifyIncident: openTo(
        validatorWhoDecides,
        analystWhoRequalifies,
        officerOfItsAreaWhoRequalifies,
        centralOfficerWhoRequalifies,
      ),
    },
    Incident: {
      id: incident,
      reference: incident,
      version: incident,
      updatedAt: incident,
      recordStatus: incident,
      investigationStatus: investigation,
      category: within('Incident', 'P1'),
      attempted: within('Incident', 'P1'),
      occurred: coarse,
      reportedAt: particulars,
      place: coarse,
      victim,
      premises: victim,
      loss,
      harm: within('Incident', 'P1 P3'),
      offenders: incident,
      modusOperandi: incident,
      emergencyCall,
      complaint,
      cleared: within('Incident', 'X5'),
      clearance: investigation,
      narrative: personalWithin('IncidentParticulars', 'P3'),
      mergedInto: incident,
      history: step,
      handling: within('Incident', 'T1'),
      redactions: within('Incident', 'T1'),
    },
    IncidentStep: { at: step, fromStatus: step, toStatus: step, reason: personalWithin('IncidentStep', 'P3') },
    TimeInterval: { from: coarse, to: coarse, precision: coarse },
    IncidentPlace: { area: under('X1 X3', coarse), latitude: place, longitude: place, address: place },
    LossStatement: {
      stolenEur: loss,
      recoveredEur: loss,
      damageEur: loss,
      basis: loss,
      certainty: loss,
      asOf: loss,
      closureHours: loss,
    },
    HarmStatement: {
      anyInjured: within('Incident', 'P1 P3'),
      lightlyInjured: harm,
      seriouslyInjured: harm,
      killed: harm,
      confinedPersons: harm,
      psychologicalSupportOffered: harm,
    },
    OffenderGroup: {
      countMin: incident,
      countMax: incident,
      weapons: incident,
      vehicles: incident,
      descriptors: personalWithin('IncidentOffenders', 'P1 P2 P9'),
      onSceneSeconds: incident,
    },
    VehicleDescriptor: {
      make: incident,
      model: incident,
      colour: incident,
      plate: personalWithin('IncidentOffenders', 'P1 P2'),
      reportedStolen: incident,
    },
    EmergencyCall: {
      path: emergencyCall,
      firstSignAt: emergencyCall,
      calledAt: emergencyCall,
      arrivedAt: emergencyCall,
      callDelaySeconds: emergencyCall,
      arrivalDelaySeconds: emergencyCall,
      itemsGiven: emergencyCall,
      verifiedBeforeCall: emergencyCall,
      unfounded: emergencyCall,
    },
    Complaint: {
      filedAt: complaint,
      service: complaint,
      procedureNumber: personalWithin('IncidentComplaint', 'X5'),
    },
    Clearance: {
      clearedAt: investigation,
      declaredBy: investigation,
      incidentsCleared: investigation,
      allegedOffendersMin: investigation,
      judicialReference: personalWithin('IncidentInquiry', 'X5'),
    },
    IncidentConnection: { edges: open, nodes: open, pageInfo: open, totalCount: open },
    IncidentEdge: { node: open, cursor: open },
    IncidentPayload: { incident: open, errors: open },
    VisibilityPreview: {
      audience: open,
      visibleFields: open,
      coarsenedFields: open,
      hiddenFields: open,
      legalReasons: open,
    },
    OffenderDescriptor: { code: open, kind: open, labelEn: open, labelFr: open },
    ModusOperandi: { code: open, labelEn: open, labelFr: open, phase: open },
    // The edge from a firm to what happened to it is the secret, from whichever end it is followed.
    Organisation: { id: open, incidents: only(victim, firm, police, secretariat) },
    Premises: { id: open, incidents: only(victim, firm, police, secretariat) },
    Area: { inseeCode: open },
    ...valueTypes,
  },
  arguments: {
    'Query.incident': { id: namesARecord },
    'Query.incidents': { filter: partByPart, orderBy: partByPart, ...page },
    'Query.previewVisibility': { input: proposesARecord },
    'Organisation.incidents': page,
    'Premises.incidents': page,
    IncidentFilter: {
      category: reads('Incident.category'),
      from: reads('Incident.occurred'),
      to: reads('Incident.occurred'),
      areaCode: reads('IncidentPlace.area'),
      modusOperandi: reads('Incident.modusOperandi'),
      attempted: reads('Incident.attempted'),
      recordStatus: reads('Incident.recordStatus'),
      updatedSince: reads('Incident.updatedAt'),
      // Which records have particulars for the viewer is what `redactions` says.
      withinTerritory: reads('Incident.redactions'),
    },
    IncidentOrder: {
      OCCURRED_DESC: reads('Incident.occurred'),
      OCCURRED_ASC: reads('Incident.occurred'),
      // By the part everyone shares, and not by the time at which the viewer's own version changed.
      UPDATED_ASC: reads('Incident.updatedAt'),
    },
  },
});
