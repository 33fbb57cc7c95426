import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { access } from './access.js';
import { AreaOfPlaceResolver } from './area/area-of-place.resolver.js';
import { RecordClearanceResolver } from './clearance/record-clearance.resolver.js';
import { ComplaintResolver } from './complaint/complaint.resolver.js';
import { ComplaintOfIncidentResolver } from './complaint/complaint-of-incident.resolver.js';
import { IncidentComplaint } from './complaint/incident-complaint.entity.js';
import { RecordComplaintResolver } from './complaint/record-complaint.resolver.js';
import { DeclareIncidentResolver } from './declaration/declare-incident.resolver.js';
import { IncidentDeclaration } from './declaration/incident-declaration.entity.js';
import { DraftIncidentResolver } from './draft/draft-incident.resolver.js';
import { EditIncidentResolver } from './draft/edit-incident.resolver.js';
import { SubmitIncidentResolver } from './draft/submit-incident.resolver.js';
import { EmergencyCallResolver } from './emergency-call/emergency-call.resolver.js';
import { EmergencyCallOfIncidentResolver } from './emergency-call/emergency-call-of-incident.resolver.js';
import { IncidentEmergencyCall } from './emergency-call/incident-emergency-call.entity.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { EvidenceOfIncidentResolver } from './evidence/evidence-of-incident.resolver.js';
import { IncidentEvidence } from './evidence/incident-evidence.entity.js';
import { FeedbackOfIncidentResolver } from './feedback/feedback-of-incident.resolver.js';
import { GiveFeedbackResolver } from './feedback/give-feedback.resolver.js';
import { OutcomeFeedback } from './feedback/outcome-feedback.entity.js';
import { OutcomeFeedbackResolver } from './feedback/outcome-feedback.resolver.js';
import { OverdueFeedbackResolver } from './feedback/overdue-feedback.resolver.js';
import { ForecastResolver } from './forecast/forecast.resolver.js';
import { CheckSerialResolver } from './goods/check-serial.resolver.js';
import { IncidentGoods } from './goods/incident-goods.entity.js';
import { IncidentOfStolenItemResolver } from './goods/incident-of-stolen-item.resolver.js';
import { RecordRecoveryResolver } from './goods/record-recovery.resolver.js';
import { RecoveredOfLossResolver } from './goods/recovered-of-loss.resolver.js';
import { ServicesOfCheckResolver } from './goods/services-of-check.resolver.js';
import { StolenItemsOfIncidentResolver } from './goods/stolen-items-of-incident.resolver.js';
import { HotSpotsOfAreaResolver } from './hot-spots/hot-spots-of-area.resolver.js';
import { ImportIncidentsResolver } from './import/import-incidents.resolver.js';
import { IncidentImport } from './import/incident-import.entity.js';
import { Incident } from './incident/incident.entity.js';
import { IncidentResolver } from './incident/incident.resolver.js';
import { IncidentInquiry } from './inquiry/incident-inquiry.entity.js';
import { InquiryOfClearanceResolver } from './inquiry/inquiry-of-clearance.resolver.js';
import { InvestigationHistoryOfIncidentResolver } from './investigation/investigation-history-of-incident.resolver.js';
import { InvestigationStep } from './investigation/investigation-step.entity.js';
import { SetInvestigationStatusResolver } from './investigation/set-investigation-status.resolver.js';
import { SeriesCandidatesResolver } from './linkage/series-candidates.resolver.js';
import { MergeIncidentResolver } from './merger/merge-incident.resolver.js';
import { MergedIntoOfIncidentResolver } from './merger/merged-into-of-incident.resolver.js';
import { migrations } from './migrations/migrations.js';
import { ModusOperandi } from './modus-operandi/modus-operandi.entity.js';
import { ModusOperandiResolver } from './modus-operandi/modus-operandi.resolver.js';
import { ModusOperandiOfIncidentResolver } from './modus-operandi/modus-operandi-of-incident.resolver.js';
import { NearRepeatOfAreaResolver } from './near-repeat/near-repeat-of-area.resolver.js';
import { IncidentOffenders } from './offenders/incident-offenders.entity.js';
import { OffenderDescriptor } from './offenders/offender-descriptor.entity.js';
import { OffenderDescriptorResolver } from './offenders/offender-descriptor.resolver.js';
import { OffendersOfIncidentResolver } from './offenders/offenders-of-incident.resolver.js';
import { IncidentsOfOrganisationResolver } from './organisation/incidents-of-organisation.resolver.js';
import { OrganisationOfClearanceResolver } from './organisation/organisation-of-clearance.resolver.js';
import { IncidentParticulars } from './particulars/incident-particulars.entity.js';
import { ParticularsOfIncidentResolver } from './particulars/particulars-of-incident.resolver.js';
import { IncidentsOfPremisesResolver } from './premises/incidents-of-premises.resolver.js';
import { PreviewVisibilityResolver } from './preview/preview-visibility.resolver.js';
import { publishedViews } from './published-views.js';
import { references } from './references.js';
import { RejectIncidentResolver } from './rejection/reject-incident.resolver.js';
import { IncidentRemoval } from './removal/incident-removal.entity.js';
import { IncidentRemovalsResolver } from './removal/incident-removals.resolver.js';
import { IncidentRequalification } from './requalification/incident-requalification.entity.js';
import { RequalifyIncidentResolver } from './requalification/requalify-incident.resolver.js';
import { IncidentRequest } from './request/incident-request.entity.js';
import { CrimeSeries } from './series/crime-series.entity.js';
import { CrimeSeriesResolver } from './series/crime-series.resolver.js';
import { DecideSeriesLinkResolver } from './series/decide-series-link.resolver.js';
import { IncidentInSeries } from './series/incident-in-series.entity.js';
import { ProposeSeriesResolver } from './series/propose-series.resolver.js';
import { SeriesLink } from './series/series-link.entity.js';
import { SeriesLinkResolver } from './series/series-link.resolver.js';
import { SeriesOfIncidentResolver } from './series/series-of-incident.resolver.js';
import { statements } from './statements.js';
import { ChangeResolver } from './statistics/change.resolver.js';
import { ClearUpResolver } from './statistics/clear-up.resolver.js';
import { EmergencyCallQualityResolver } from './statistics/emergency-call-quality.resolver.js';
import { Statistic } from './statistics/statistic.entity.js';
import { StatisticResolver } from './statistics/statistic.resolver.js';
import { StatisticBasis } from './statistics/statistic-basis.entity.js';
import { StatisticTable } from './statistics/statistic-table.entity.js';
import { StatisticTruth } from './statistics/statistic-truth.entity.js';
import { StatisticVintage } from './statistics/statistic-vintage.entity.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { HistoryOfIncidentResolver } from './step/history-of-incident.resolver.js';
import { IncidentStep } from './step/incident-step.entity.js';
import { ValidateIncidentResolver } from './validation/validate-incident.resolver.js';
import { WithdrawIncidentResolver } from './withdrawal/withdraw-incident.resolver.js';

/** Events that happened to the trade, from their declaration on. */
export const incidents: Subgraph = {
  name: 'incidents',
  resolvers: [
    AreaOfPlaceResolver,
    ChangeResolver,
    CheckSerialResolver,
    ClearUpResolver,
    ComplaintOfIncidentResolver,
    ComplaintResolver,
    CrimeSeriesResolver,
    DecideSeriesLinkResolver,
    DeclareIncidentResolver,
    DraftIncidentResolver,
    EditIncidentResolver,
    EmergencyCallOfIncidentResolver,
    EmergencyCallQualityResolver,
    EmergencyCallResolver,
    FeedbackOfIncidentResolver,
    EvidenceOfIncidentResolver,
    EvidenceResolver,
    ForecastResolver,
    GiveFeedbackResolver,
    HotSpotsOfAreaResolver,
    HistoryOfIncidentResolver,
    ImportIncidentsResolver,
    IncidentOfStolenItemResolver,
    IncidentRemovalsResolver,
    IncidentResolver,
    IncidentsOfOrganisationResolver,
    IncidentsOfPremisesResolver,
    InquiryOfClearanceResolver,
    InvestigationHistoryOfIncidentResolver,
    MergedIntoOfIncidentResolver,
    MergeIncidentResolver,
    ModusOperandiOfIncidentResolver,
    ModusOperandiResolver,
    NearRepeatOfAreaResolver,
    OutcomeFeedbackResolver,
    OverdueFeedbackResolver,
    OffendersOfIncidentResolver,
    OrganisationOfClearanceResolver,
    ParticularsOfIncidentResolver,
    ProposeSeriesResolver,
    RecordClearanceResolver,
    RecordComplaintResolver,
    RecordRecoveryResolver,
    ServicesOfCheckResolver,
    RecoveredOfLossResolver,
    StolenItemsOfIncidentResolver,
    RequalifyIncidentResolver,
    StatisticResolver,
    StatisticsResolver,
    SeriesCandidatesResolver,
    SeriesLinkResolver,
    SeriesOfIncidentResolver,
    OffenderDescriptorResolver,
    PreviewVisibilityResolver,
    RejectIncidentResolver,
    SetInvestigationStatusResolver,
    SubmitIncidentResolver,
    ValidateIncidentResolver,
    WithdrawIncidentResolver,
  ],
  references,
  entities: [
    CrimeSeries,
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
    IncidentParticulars,
    IncidentRemoval,
    IncidentRequalification,
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
  ],
  access,
  views: publishedViews,
  migrations,
  statements,
};
