import { IncidentAmendment } from './amendment/incident-amendment.entity.js';
import { IncidentComplaint } from './complaint/incident-complaint.entity.js';
import { IncidentDeclaration } from './declaration/incident-declaration.entity.js';
import { IncidentEmergencyCall } from './emergency-call/incident-emergency-call.entity.js';
import { ErasedFile } from './evidence/erased-file.entity.js';
import { IncidentEvidence } from './evidence/incident-evidence.entity.js';
import { OutcomeFeedback } from './feedback/outcome-feedback.entity.js';
import { IncidentGoods } from './goods/incident-goods.entity.js';
import { IncidentImport } from './import/incident-import.entity.js';
import { Incident } from './incident/incident.entity.js';
import { IncidentInquiry } from './inquiry/incident-inquiry.entity.js';
import { InvestigationStep } from './investigation/investigation-step.entity.js';
import { ModusOperandi } from './modus-operandi/modus-operandi.entity.js';
import { IncidentOffenders } from './offenders/incident-offenders.entity.js';
import { OffenderDescriptor } from './offenders/offender-descriptor.entity.js';
import { IncidentOfFirm } from './own-list/incident-of-firm.entity.js';
import { IncidentParticulars } from './particulars/incident-particulars.entity.js';
import { IncidentRemoval } from './removal/incident-removal.entity.js';
import { IncidentRequalification } from './requalification/incident-requalification.entity.js';
import { IncidentRequest } from './request/incident-request.entity.js';
import { CrimeSeries } from './series/crime-series.entity.js';
import { IncidentInSeries } from './series/incident-in-series.entity.js';
import { SeriesLink } from './series/series-link.entity.js';
import { Statistic } from './statistics/statistic.entity.js';
import { StatisticBasis } from './statistics/statistic-basis.entity.js';
import { StatisticTable } from './statistics/statistic-table.entity.js';
import { StatisticTruth } from './statistics/statistic-truth.entity.js';
import { StatisticVintage } from './statistics/statistic-vintage.entity.js';
import { IncidentStep } from './step/incident-step.entity.js';
import { DataSubjectRequest } from './subject-request/data-subject-request.entity.js';
import { ErasureCertificate } from './subject-request/erasure-certificate.entity.js';

/** The records the subgraph keeps. */
export const entities = [
  CrimeSeries,
  DataSubjectRequest,
  ErasureCertificate,
  ErasedFile,
  Incident,
  IncidentComplaint,
  IncidentDeclaration,
  IncidentEmergencyCall,
  IncidentImport,
  IncidentEvidence,
  IncidentGoods,
  IncidentInSeries,
  IncidentInquiry,
  IncidentOffenders,
  IncidentOfFirm,
  IncidentParticulars,
  IncidentRemoval,
  IncidentRequalification,
  IncidentAmendment,
  IncidentRequest,
  IncidentStep,
  InvestigationStep,
  ModusOperandi,
  OutcomeFeedback,
  Statistic,
  StatisticBasis,
  StatisticTable,
  StatisticTruth,
  StatisticVintage,
  SeriesLink,
  OffenderDescriptor,
];
