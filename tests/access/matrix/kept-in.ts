import type { KeptIn } from './kept.js';
import { amended } from './kept-in-amendments.js';

const ONCE_PUBLISHED = `s.published_at <= now() and coalesce(s.embargoed_until, '-infinity') <= now()`;
const IN_FORCE = `a.status = 'ISSUED' and a.expires_at > now()`;
const PRESENT_CLEARANCES = `{StatementClearance} c join {Statement} s on s.id = c.statement_id and s.wording = c.statement_version
  join {StatementReview} r on r.statement_id = s.id`;

const alerts: KeptIn = {
  'Alert.controller':
    'select a.id as key, o.id as target from {Alert} a join {Organisation} o on o.id = a.controller_id',
  'Alert.approvals': 'select alert_id as key from {AlertApproval}',
  'Alert.areas': 'select alert_id as key, area_code as target from {AlertArea} where named',
  'Alert.basedOn': `select b.alert_id as key, i.id as target from {AlertBasedOn} b join {AlertBasis} k on k.alert_id = b.alert_id
    join {Incident} i on i.id = b.incident_id`,
  'Alert.modusOperandi': 'select id as key, unnest(modus_operandi) as target from {Alert}',
  'Alert.originator':
    'select a.alert_id as key, o.id as target from {AlertOrigin} a join {Organisation} o on o.id = a.originator_id',
  'Alert.subject': 'select alert_id as key from {AlertSubject}',
  'Alert.statements':
    'select l.alert_id as key, s.id as target from {StatementAlert} l join {Statement} s on s.id = l.statement_id',
  'AlertSubject.vehicle': 'select alert_id as key from {AlertSubject}',
  'AlertSubject.identity': 'select alert_id as key from {AlertIdentity} where status_of_person is not null',
  'AlertVehicle.make': 'select alert_id as key from {AlertSubject} where vehicle_make is not null',
  'AlertVehicle.model': 'select alert_id as key from {AlertSubject} where vehicle_model is not null',
  'AlertVehicle.colour': 'select alert_id as key from {AlertSubject} where vehicle_colour is not null',
  'Approval.by':
    'select p.alert_id as key, m.id as target from {AlertApproval} p join {Member} m on m.id = p.member_id',
  'Approval.organisation':
    'select p.alert_id as key, o.id as target from {AlertApproval} p join {Organisation} o on o.id = p.organisation_id',
  'Area.activeAlerts': `select l.area_code as key, a.id as target from {AlertArea} l join {Alert} a on a.id = l.alert_id where ${IN_FORCE}`,
  'ModusOperandi.alerts': `select unnest(a.modus_operandi) as key, a.id as target from {Alert} a where ${IN_FORCE}`,
  'Incident.alerts':
    'select b.incident_id as key, a.id as target from {AlertBasedOn} b join {Alert} a on a.id = b.alert_id',
};

const statements: KeptIn = {
  'Statement.aboutAlerts': `select l.statement_id as key, a.id as target from {StatementAlert} l join {Alert} a on a.id = l.alert_id
    join {StatementContent} t on t.statement_id = l.statement_id`,
  'Statement.clearances': `select s.id as key from ${PRESENT_CLEARANCES}`,
  'Statement.namedFirms':
    'select f.statement_id as key, o.id as target from {StatementFirm} f join {Organisation} o on o.id = f.organisation_id',
  'Statement.spokesperson':
    'select t.statement_id as key, m.id as target from {StatementContent} t join {Member} m on m.id = t.spokesperson_id',
  'Statement.supersedes':
    'select t.statement_id as key, s.id as target from {StatementContent} t join {Statement} s on s.id = t.supersedes_id',
  'Statement.handling': 'select statement_id as key from {StatementContent}',
  'Statement.embargoedUntil':
    'select s.id as key from {StatementContent} t join {Statement} s on s.id = t.statement_id where s.embargoed_until is not null',
  'Statement.publishedAt': `select s.id as key from {StatementContent} t join {Statement} s on s.id = t.statement_id
    where s.status in ('SCHEDULED', 'PUBLISHED', 'CORRECTED', 'EXPIRED', 'WITHDRAWN') and s.published_at is not null
      and (s.status = 'WITHDRAWN' or ${ONCE_PUBLISHED})`,
  'Statement.expiresAt':
    'select s.id as key from {StatementContent} t join {Statement} s on s.id = t.statement_id where s.expires_at is not null',
  'StatementClearance.by': `select s.id as key, m.id as target from ${PRESENT_CLEARANCES} join {Member} m on m.id = c.member_id`,
  'StatementClearance.organisation': `select s.id as key, o.id as target from ${PRESENT_CLEARANCES} join {Organisation} o on o.id = c.organisation_id`,
  'StatementClearance.comment': `select s.id as key from ${PRESENT_CLEARANCES} where c.comment is not null`,
};

const vehicles = (property: string): string =>
  `select i.id as key from {Incident} i, jsonb_array_elements(i.vehicles) v where v ->> '${property}' is not null`;

const ofFeedback = (field: string, what = 'true'): KeptIn => ({
  [`OutcomeFeedback.${field}`]: `select f.incident_id as key from {OutcomeFeedback} f where ${what}`,
});
/** A removal is told as long as the incident is out of sight. */
const GONE = `select distinct r.id as key from {IncidentRemoval} r
  where r.ends_at <= now() and not exists (select 1 from {Incident} i where i.id = r.id)`;
const RESTRICTED = `f.handling_codes && '{H1,H2}' or 'H3' = any(f.handling_codes) and f.handling_code_note is not null`;

const incidents: KeptIn = {
  'Incident.investigationHistory': 'select incident_id as key from {InvestigationStep}',
  'Incident.feedback': 'select incident_id as key from {OutcomeFeedback}',
  'Incident.feedbackDueAt': `select incident_id as key from {IncidentStep} where to_status = 'VALIDATED'`,
  'InvestigationStep.at': 'select incident_id as key from {InvestigationStep}',
  'InvestigationStep.fromStatus': 'select incident_id as key from {InvestigationStep}',
  'InvestigationStep.toStatus': 'select incident_id as key from {InvestigationStep}',
  ...ofFeedback('at'),
  ...ofFeedback('handling'),
  ...ofFeedback('text', 'f.text is not null'),
  ...ofFeedback('notice', RESTRICTED),
  ...ofFeedback('noticeFr', RESTRICTED),
  'Query.overdueFeedback': `select s.incident_id as key from {IncidentStep} s join {Incident} i on i.id = s.incident_id
    where s.to_status = 'VALIDATED' and s.at < now() - interval '60 days' and i.record_status in ('VALIDATED', 'ARCHIVED')
      and i.id not in (select incident_id from {OutcomeFeedback})`,
  'Query.incidentRemovals': GONE,
  'IncidentRemoval.id': GONE,
  'OutcomeFeedback.by':
    'select f.incident_id as key, o.id as target from {OutcomeFeedback} f join {Organisation} o on o.id = f.organisation_id',
  'Incident.amendments': 'select incident_id as key from {IncidentAmendment}',
  'IncidentAmendment.at': 'select incident_id as key from {IncidentAmendment}',
  'IncidentAmendment.part': 'select incident_id as key from {IncidentAmendment}',
  'IncidentAmendment.reason': 'select incident_id as key from {IncidentAmendment}',
  'IncidentAmendment.before': `select incident_id as key from {IncidentAmendment} where before <> '{}'`,
  'Incident.requalifications': 'select incident_id as key from {IncidentRequalification}',
  'IncidentRequalification.at': 'select incident_id as key from {IncidentRequalification}',
  'IncidentRequalification.fromCategory': 'select incident_id as key from {IncidentRequalification}',
  'IncidentRequalification.toCategory': 'select incident_id as key from {IncidentRequalification}',
  'IncidentRequalification.reason': 'select incident_id as key from {IncidentRequalification}',
  'Incident.history': 'select incident_id as key from {IncidentStep}',
  'Incident.mergedInto':
    'select d.id as key, i.id as target from {Incident} d join {Incident} i on i.id = d.merged_into_id',
  'IncidentStep.at': 'select incident_id as key from {IncidentStep}',
  'IncidentStep.fromStatus': 'select incident_id as key from {IncidentStep}',
  'IncidentStep.toStatus': 'select incident_id as key from {IncidentStep}',
  'IncidentStep.reason': 'select incident_id as key from {IncidentStep} where reason is not null',
  'Incident.complaint': 'select incident_id as key from {IncidentComplaint} where filed_at is not null',
  'Incident.emergencyCall': 'select incident_id as key from {IncidentEmergencyCall} where path is not null',
  'Incident.modusOperandi': 'select id as key, unnest(modus_operandi) as target from {Incident}',
  'Incident.victim':
    'select p.incident_id as key, o.id as target from {IncidentParticulars} p join {Organisation} o on o.id = p.victim_id',
  'Incident.premises':
    'select p.incident_id as key, v.id as target from {IncidentParticulars} p join {Premises} v on v.id = p.premises_id',
  'Incident.loss': 'select incident_id as key from {IncidentParticulars} where stolen_eur is not null',
  'Incident.clearance': 'select incident_id as key from {IncidentParticulars} where cleared_at is not null',
  // Exact for whoever sees the particulars, lifted for everybody else: the target is the one and not the other.
  'IncidentPlace.area': `select i.id as key, coalesce(p.area_code, i.lifted_area_code) as target
    from {Incident} i left join {IncidentParticulars} p on p.incident_id = i.id`,
  'OffenderGroup.countMin': 'select id as key from {Incident} where offenders_min is not null',
  'OffenderGroup.countMax': 'select id as key from {Incident} where offenders_max is not null',
  // A plate can be all that was noted of a vehicle; then it is one more for whoever reads plates.
  'OffenderGroup.vehicles': `select i.id as key from {Incident} i left join {IncidentOffenders} o on o.incident_id = i.id,
    generate_series(1, greatest(jsonb_array_length(i.vehicles), jsonb_array_length(o.plates)))`,
  'VehicleDescriptor.make': vehicles('make'),
  'VehicleDescriptor.model': vehicles('model'),
  'VehicleDescriptor.colour': vehicles('colour'),
  'VehicleDescriptor.reportedStolen': vehicles('reportedStolen'),
  'VehicleDescriptor.plate': `select o.incident_id as key from {IncidentOffenders} o, jsonb_array_elements_text(o.plates) p where p is not null`,
  'EmergencyCall.callDelaySeconds':
    'select incident_id as key from {IncidentEmergencyCall} where first_sign_at is not null and called_at is not null',
  'EmergencyCall.arrivalDelaySeconds':
    'select incident_id as key from {IncidentEmergencyCall} where called_at is not null and arrived_at is not null',
  'Complaint.service':
    'select c.incident_id as key, o.id as target from {IncidentComplaint} c join {Organisation} o on o.id = c.service_id',
  'Clearance.declaredBy':
    'select p.incident_id as key, o.id as target from {IncidentParticulars} p join {Organisation} o on o.id = p.cleared_by_id',
};

const items = (what: string): string =>
  `select g.incident_id as key from {IncidentGoods} g, jsonb_array_elements(g.items) item where ${what}`;
const itemHas = (property: string): string => items(`item ->> '${property}' is not null`);

const IS_BACK = `g.recoveries ->> (item ->> 'reference') is not null`;

const goods: KeptIn = {
  'Incident.stolenItems': items('true'),
  'StolenItem.reference': items('true'),
  'StolenItem.kind': items('true'),
  'StolenItem.brand': itemHas('brand'),
  'StolenItem.model': itemHas('model'),
  'StolenItem.serialNumber': itemHas('serialNumber'),
  'StolenItem.hallmark': itemHas('hallmark'),
  'StolenItem.description': itemHas('description'),
  'StolenItem.valueEur': itemHas('valueEur'),
  'StolenItem.recoveredOn': items(IS_BACK),
  // As it was stated, else what the things are worth that came back.
  'LossStatement.recoveredEur': `select p.incident_id as key from {IncidentParticulars} p where p.stolen_eur is not null
    and (p.recovered_eur is not null or p.incident_id in (${items(`${IS_BACK} and item ->> 'valueEur' is not null`)}))`,
};

/** By the id of the piece, which is one of the list its incident keeps. */
const pieces = (what: string): string =>
  `select item ->> 'id' as key from {IncidentEvidence} e, jsonb_array_elements(e.items) item where ${what}`;
const pieceHas = (property: string): string => pieces(`item ->> '${property}' is not null`);

const evidence: KeptIn = {
  'Incident.evidence': 'select e.incident_id as key from {IncidentEvidence} e, jsonb_array_elements(e.items)',
  'EvidenceItem.id': pieces('true'),
  'EvidenceItem.kind': pieces('true'),
  'EvidenceItem.capturedAt': pieceHas('capturedAt'),
  'EvidenceItem.addedAt': pieces('true'),
  'EvidenceItem.sha256': pieces('true'),
  'EvidenceItem.sizeBytes': pieces('true'),
  'EvidenceItem.mediaType': pieces('true'),
  'EvidenceItem.ownLegalAction': pieces('true'),
  'EvidenceItem.storedAt': pieceHas('storedAt'),
  'EvidenceItem.retentionEndsOn': pieces('true'),
};

const OTHER_LINK = `join lateral (select 1 from {SeriesLink} other where other.series_id = l.series_id and other.id <> l.id limit 1) o on true`;

const ofLink = (field: string, joined: string, target = 'null::uuid'): KeptIn => ({
  [`SeriesLink.${field}`]: `select l.id as key, ${target} as target from {SeriesLink} l ${joined}`,
});

/** Of a series every column of what is visible of its incidents. */
const ofSeries = (what: string): string =>
  `select l.series_id as key from {SeriesLink} l join {Incident} i on i.id = l.incident_id where ${what}`;

const series: KeptIn = {
  'DataSubjectRequest.incident':
    'select r.id as key, i.id as target from {DataSubjectRequest} r join {Incident} i on i.id = r.incident_id',
  'DataSubjectRequest.certificate': 'select request_id as key from {ErasureCertificate}',
  // Of the access log, which is no subgraph's: its own policies are proven in `tests/audit`.
  'ErasureCertificate.logHash': `select c.request_id as key from {ErasureCertificate} c
    join audit.audit_entry e on e.record_id = c.incident_id::text and e.operation = 'ERASURE' and e.actor_id = c.executed_by
    join audit.audit_seal s on s.entry_id = e.id`,
  'Query.crimeSeries': 'select distinct series_id as key from {SeriesLink}',
  'Incident.partOfSeries': 'select incident_id as key from {IncidentParticulars}',
  'Incident.seriesLinks': 'select incident_id as key, id as target from {SeriesLink}',
  'CrimeSeries.status': ofSeries('true'),
  'CrimeSeries.links': 'select series_id as key, id as target from {SeriesLink}',
  'CrimeSeries.firstAt': ofSeries('true'),
  'CrimeSeries.lastAt': ofSeries('true'),
  'CrimeSeries.handling': ofSeries('true'),
  'CrimeSeries.handling.codeNote': ofSeries('i.handling_code_note is not null'),
  'CrimeSeries.handling.expiresAt': ofSeries('i.handling_expires_at is not null'),
  'CrimeSeries.handling.codes': ofSeries('cardinality(i.handling_codes) > 0'),
  'CrimeSeries.handling.sourceReliability': ofSeries('false'),
  'CrimeSeries.handling.informationAccuracy': ofSeries('false'),
  'CrimeSeries.handling.reviewDueAt': ofSeries('false'),
  'CrimeSeries.proposedBy':
    'select s.id as key, o.id as target from {CrimeSeries} s join {Organisation} o on o.id = s.proposed_by_id',
  ...ofLink('series', 'join {CrimeSeries} s on s.id = l.series_id', 's.id'),
  ...ofLink('incident', 'join {Incident} i on i.id = l.incident_id', 'i.id'),
  ...ofLink('score', OTHER_LINK),
  ...ofLink('contributions', `${OTHER_LINK} cross join generate_series(1, 5)`),
  ...ofLink('decidedBy', 'join {Organisation} o on o.id = l.decided_by_id', 'o.id'),
};

const happenedTo = (column: string): string =>
  `select p.${column} as key, i.id as target from {IncidentParticulars} p join {Incident} i on i.id = p.incident_id`;

const organisations: KeptIn = {
  'Organisation.incidents': happenedTo('victim_id'),
  'Premises.incidents': happenedTo('premises_id'),
  'Organisation.members': 'select organisation_id as key, id as target from {Member}',
  'Organisation.territory': 'select id as key, unnest(territory_codes) as target from {Organisation}',
  'Organisation.premises': 'select organisation_id as key, id as target from {Premises}',
  'Organisation.agreements':
    'select p.organisation_id as key, a.id as target from {AgreementParty} p join {SharingAgreement} a on a.id = p.agreement_id',
  'Member.organisation':
    'select m.id as key, o.id as target from {Member} m join {Organisation} o on o.id = m.organisation_id',
  'Area.parent': 'select insee_code as key, parent_code as target from {Area} where parent_code is not null',
  'Premises.organisation':
    'select p.id as key, o.id as target from {Premises} p join {Organisation} o on o.id = p.organisation_id',
  'Premises.area': 'select id as key, area_code as target from {Premises}',
  'Premises.protections':
    'select p.premises_id as key from {Protection} p join {PremisesSecurity} s on s.premises_id = p.premises_id',
  'SharingAgreement.parties':
    'select p.agreement_id as key, o.id as target from {AgreementParty} p join {Organisation} o on o.id = p.organisation_id',
  'SharingAgreement.controllers':
    'select p.agreement_id as key, o.id as target from {AgreementParty} p join {Organisation} o on o.id = p.organisation_id where p.is_controller',
  'SharingAgreement.clauses': 'select agreement_id as key from {AgreementClause}',
};

/** By coordinate. */
export const KEPT_IN: KeptIn = {
  ...alerts,
  ...statements,
  ...incidents,
  ...amended,
  ...goods,
  ...evidence,
  ...series,
  ...organisations,
};
