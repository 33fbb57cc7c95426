import { namesARecord, partByPart, reads, shapesThePage } from '@hub/shared/access/argument-rules';
import { everyone, firm, police, secretariat } from '@hub/shared/access/audiences';
import { only, openTo, personalWithin, under, within } from '@hub/shared/access/field-rules';
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
import {
  analystWhoLinks,
  analystWhoProposes,
  authorityThatSeesLinks,
  memberWhoProposed,
  officerWhoConfirms,
  officerWhoDecides,
  officerWhoLinks,
  officerWhoProposes,
} from './series/series-audiences.js';
import {
  analystWhoRequalifies,
  centralOfficerWhoRequalifies,
  firmThatDeclares,
  firmThatDeclaresItsPremises,
  firmThatDeclaresTheCall,
  firmThatDeclaresTheComplaint,
  firmThatDeclaresTheOffenders,
  firmThatOpensTheFile,
  memberItself,
  officerInItsName,
  officerOfItsAreaWhoRequalifies,
  secretariatInItsName,
  validatorWhoDecides,
} from './writing-audiences.js';

const incident = within('Incident', 'P3');
const coarse = within('Incident', 'X1 P3');
const particulars = within('IncidentParticulars', 'P3');
const victim = personalWithin('IncidentParticulars', 'X1 X4');
const place = personalWithin('IncidentParticulars', 'X1 X2');
const loss = within('IncidentParticulars', 'X4');
const harm = personalWithin('IncidentParticulars', 'P1 P3');
const investigation = within('IncidentParticulars', 'X5');
const emergencyCall = within('IncidentEmergencyCall', 'X6');
const complaint = within('IncidentComplaint', 'X5');
const link = within('SeriesLink', 'P7');
const series = within('CrimeSeries', 'P7');
const authorities = openTo(police, secretariat);
const open = openTo(everyone);
const readers = openTo(firm, police, secretariat);
const ofCategory = reads('Incident.category');
const foreseen = { category: ofCategory, months: reads('ForecastPoint.month'), asOf: reads('Forecast.origin') };
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
        validatorWhoDecides,
        analystWhoRequalifies,
        officerOfItsAreaWhoRequalifies,
        centralOfficerWhoRequalifies,
      ],
      changeable: ['recordStatus', 'category', 'version', 'updatedAt'],
      reason: 'P1 T1',
    },
    IncidentParticulars: {
      read: [firmItHappenedTo, policeOfItsAreaWithPurpose, centralOfficeWithPurpose, secretariatWithPurpose],
      create: [firmThatDeclaresItsPremises],
      reason: 'X1 X4 P5',
      partOf: 'Incident',
    },
    IncidentEmergencyCall: {
      read: [firmThatSeesParticulars, serviceWithTerritoryThatSeesParticulars, secretariatThatSeesParticulars],
      create: [firmThatDeclaresTheCall],
      reason: 'X6',
      partOf: 'Incident',
    },
    IncidentOffenders: {
      read: [firmThatSeesParticulars, policeThatSeeParticulars],
      create: [firmThatDeclaresTheOffenders],
      reason: 'P1 P2 P9',
      partOf: 'Incident',
    },
    IncidentComplaint: {
      read: [firmThatSeesParticulars, policeThatSeeParticulars],
      create: [firmThatDeclaresTheComplaint],
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
    CrimeSeries: {
      read: [authorityThatSeesLinks, memberWhoProposed],
      create: [analystWhoProposes, officerWhoProposes],
      reason: 'P7',
    },
    SeriesLink: {
      read: [policeThatSeeParticulars, secretariatThatSeesParticulars],
      create: [analystWhoLinks, officerWhoLinks],
      change: [officerWhoDecides],
      changeable: ['status', 'modelVersion', 'decidedAt', 'decidedById', 'decidedByMemberId', 'reason'],
      reason: 'P7',
    },
    IncidentInSeries: {
      read: [firmThatSeesParticulars, policeThatSeeParticulars, secretariatThatSeesParticulars],
      create: [officerWhoConfirms],
      reason: 'P7',
      partOf: 'Incident',
    },
    IncidentDeclaration: { read: [memberItself], create: [memberItself], reason: 'P3' },
    ModusOperandi: { read: [everyone] },
  },
  fields: {
    Query: {
      incident: readers,
      incidents: readers,
      modusOperandi: open,
      series: authorities,
      seriesCandidates: authorities,
      forecast: authorities,
    },
    Mutation: {
      declareIncident: openTo(firmThatDeclares),
      // A firm is heard, and told that nobody validates what happened to himself.
      validateIncident: openTo(validatorWhoDecides, firm),
      requalifyIncident: openTo(
        validatorWhoDecides,
        analystWhoRequalifies,
        officerOfItsAreaWhoRequalifies,
        centralOfficerWhoRequalifies,
      ),
      proposeSeries: openTo(analystWhoProposes, officerWhoProposes),
      decideSeriesLink: openTo(officerWhoDecides),
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
      partOfSeries: within('IncidentParticulars', 'P7'),
      seriesLinks: only(personalWithin('IncidentParticulars', 'P7'), police, secretariat),
      narrative: personalWithin('IncidentParticulars', 'P3'),
      handling: within('Incident', 'T1'),
      redactions: within('Incident', 'T1'),
    },
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
    CrimeSeries: {
      id: series,
      label: personalWithin('CrimeSeries', 'P7'),
      status: series,
      links: series,
      firstAt: series,
      lastAt: series,
      handling: series,
      proposedBy: series,
    },
    SeriesLink: {
      id: link,
      series: link,
      incident: link,
      status: link,
      score: link,
      contributions: link,
      decidedBy: link,
      decidedAt: link,
    },
    LinkContribution: { domain: authorities, weight: authorities, note: authorities },
    SeriesCandidate: {
      incident: authorities,
      score: authorities,
      rank: authorities,
      contributions: authorities,
    },
    SeriesCandidateList: {
      candidates: authorities,
      modelVersion: authorities,
      validationAuc: authorities,
      validatedOnPairs: authorities,
    },
    SeriesPayload: { series: open, errors: open },
    IncidentConnection: { edges: open, nodes: open, pageInfo: open, totalCount: open },
    IncidentEdge: { node: open, cursor: open },
    IncidentPayload: { incident: open, errors: open },
    ModusOperandi: { code: open, labelEn: open, labelFr: open, phase: open },
    // The edge from a firm to what happened to it is the secret, from whichever end it is followed.
    Organisation: { id: open, incidents: only(victim, firm, police, secretariat) },
    Premises: { id: open, incidents: only(victim, firm, police, secretariat) },
    Area: { inseeCode: open, forecast: authorities, nearRepeat: authorities, hotSpots: authorities },
    Forecast: {
      target: authorities,
      origin: authorities,
      model: authorities,
      modelVersion: authorities,
      trainedOnMonths: authorities,
      unit: authorities,
      points: authorities,
      backtest: authorities,
      refusedReason: authorities,
    },
    ForecastPoint: {
      month: authorities,
      median: authorities,
      low50: authorities,
      high50: authorities,
      low80: authorities,
      high80: authorities,
      low95: authorities,
      high95: authorities,
    },
    Backtest: {
      windows: authorities,
      horizonMonths: authorities,
      mase: authorities,
      benchmark: authorities,
      coverage80Percent: authorities,
      coverage95Percent: authorities,
      pinballLoss: authorities,
      benchmarkPinballLoss: authorities,
    },
    NearRepeat: {
      spaceBandMetres: authorities,
      timeBandDays: authorities,
      observedPairs: authorities,
      expectedPairs: authorities,
      knoxRatio: authorities,
      pValue: authorities,
      permutations: authorities,
      preventableSharePercent: authorities,
    },
    HotSpot: {
      south: authorities,
      west: authorities,
      north: authorities,
      east: authorities,
      events: authorities,
      premises: authorities,
    },
    ...valueTypes,
  },
  arguments: {
    'Query.incident': { id: namesARecord },
    'Query.incidents': { filter: partByPart, orderBy: partByPart, ...page },
    'Query.series': { id: namesARecord },
    'Query.seriesCandidates': { incidentId: namesARecord, first: shapesThePage },
    'Query.forecast': { areaCode: reads('IncidentPlace.area'), ...foreseen },
    'Area.forecast': foreseen,
    'Area.nearRepeat': { category: ofCategory },
    'Area.hotSpots': { category: ofCategory },
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
