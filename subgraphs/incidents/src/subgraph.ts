import '@hub/shared/subgraph/type-metadata';

import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { access } from './access.js';
import { AmendIncidentResolver } from './amendment/amend-incident.resolver.js';
import { AmendmentsOfIncidentResolver } from './amendment/amendments-of-incident.resolver.js';
import { BeforeOfAmendmentResolver } from './amendment/before-of-amendment.resolver.js';
import { MethodsOfAmendedFactsResolver } from './amendment/methods-of-amended-facts.resolver.js';
import { AreaOfPlaceResolver } from './area/area-of-place.resolver.js';
import { RecordClearanceResolver } from './clearance/record-clearance.resolver.js';
import { ComplaintResolver } from './complaint/complaint.resolver.js';
import { ComplaintOfIncidentResolver } from './complaint/complaint-of-incident.resolver.js';
import { RecordComplaintResolver } from './complaint/record-complaint.resolver.js';
import { DeclareIncidentResolver } from './declaration/declare-incident.resolver.js';
import { DraftIncidentResolver } from './draft/draft-incident.resolver.js';
import { EditIncidentResolver } from './draft/edit-incident.resolver.js';
import { SubmitIncidentResolver } from './draft/submit-incident.resolver.js';
import { EmergencyCallResolver } from './emergency-call/emergency-call.resolver.js';
import { EmergencyCallOfIncidentResolver } from './emergency-call/emergency-call-of-incident.resolver.js';
import { entities } from './entities.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { EvidenceOfIncidentResolver } from './evidence/evidence-of-incident.resolver.js';
import { FeedbackOfIncidentResolver } from './feedback/feedback-of-incident.resolver.js';
import { GiveFeedbackResolver } from './feedback/give-feedback.resolver.js';
import { OutcomeFeedbackResolver } from './feedback/outcome-feedback.resolver.js';
import { OverdueFeedbackResolver } from './feedback/overdue-feedback.resolver.js';
import { ForecastResolver } from './forecast/forecast.resolver.js';
import { CheckSerialResolver } from './goods/check-serial.resolver.js';
import { GOODS_REGISTER } from './goods/goods-register.js';
import { IncidentOfStolenItemResolver } from './goods/incident-of-stolen-item.resolver.js';
import { RecordRecoveryResolver } from './goods/record-recovery.resolver.js';
import { RecoveredOfLossResolver } from './goods/recovered-of-loss.resolver.js';
import { ServicesOfCheckResolver } from './goods/services-of-check.resolver.js';
import { StolenItemsOfIncidentResolver } from './goods/stolen-items-of-incident.resolver.js';
import { HotSpotsOfAreaResolver } from './hot-spots/hot-spots-of-area.resolver.js';
import { ImportIncidentsResolver } from './import/import-incidents.resolver.js';
import { IncidentOfImportResolver } from './import/incident-of-import.resolver.js';
import { IncidentResolver } from './incident/incident.resolver.js';
import { InquiryOfClearanceResolver } from './inquiry/inquiry-of-clearance.resolver.js';
import { InvestigationHistoryOfIncidentResolver } from './investigation/investigation-history-of-incident.resolver.js';
import { SetInvestigationStatusResolver } from './investigation/set-investigation-status.resolver.js';
import { SeriesCandidatesResolver } from './linkage/series-candidates.resolver.js';
import { MergeIncidentResolver } from './merger/merge-incident.resolver.js';
import { MergedIntoOfIncidentResolver } from './merger/merged-into-of-incident.resolver.js';
import { migrations } from './migrations/migrations.js';
import { ModusOperandiResolver } from './modus-operandi/modus-operandi.resolver.js';
import { ModusOperandiOfIncidentResolver } from './modus-operandi/modus-operandi-of-incident.resolver.js';
import { NearRepeatOfAreaResolver } from './near-repeat/near-repeat-of-area.resolver.js';
import { OffenderDescriptorResolver } from './offenders/offender-descriptor.resolver.js';
import { OffendersOfIncidentResolver } from './offenders/offenders-of-incident.resolver.js';
import { IncidentsOfOrganisationResolver } from './organisation/incidents-of-organisation.resolver.js';
import { OrganisationOfClearanceResolver } from './organisation/organisation-of-clearance.resolver.js';
import { ParticularsOfIncidentResolver } from './particulars/particulars-of-incident.resolver.js';
import { IncidentsOfPremisesResolver } from './premises/incidents-of-premises.resolver.js';
import { PreviewVisibilityResolver } from './preview/preview-visibility.resolver.js';
import { publishedViews } from './published-views.js';
import { references } from './references.js';
import { RejectIncidentResolver } from './rejection/reject-incident.resolver.js';
import { RelabelIncidentResolver } from './relabelling/relabel-incident.resolver.js';
import { IncidentRemovalsResolver } from './removal/incident-removals.resolver.js';
import { RequalificationsOfIncidentResolver } from './requalification/requalifications-of-incident.resolver.js';
import { RequalifyIncidentResolver } from './requalification/requalify-incident.resolver.js';
import { CrimeSeriesResolver } from './series/crime-series.resolver.js';
import { DecideSeriesLinkResolver } from './series/decide-series-link.resolver.js';
import { FindSeriesResolver } from './series/find-series.resolver.js';
import { ProposeSeriesResolver } from './series/propose-series.resolver.js';
import { ProposeSeriesLinksResolver } from './series/propose-series-links.resolver.js';
import { SeriesLinkResolver } from './series/series-link.resolver.js';
import { SeriesOfIncidentResolver } from './series/series-of-incident.resolver.js';
import { statements } from './statements.js';
import { ChangeResolver } from './statistics/change.resolver.js';
import { ClearUpResolver } from './statistics/clear-up.resolver.js';
import { EmergencyCallQualityResolver } from './statistics/emergency-call-quality.resolver.js';
import { StatisticResolver } from './statistics/statistic.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { HistoryOfIncidentResolver } from './step/history-of-incident.resolver.js';
import { CertificateOfRequestResolver } from './subject-request/certificate-of-request.resolver.js';
import { DataSubjectRequestStepsResolver } from './subject-request/data-subject-request-steps.resolver.js';
import { DataSubjectRequestsResolver } from './subject-request/data-subject-requests.resolver.js';
import { ErasureCertificateResolver } from './subject-request/erasure-certificate.resolver.js';
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
    IncidentOfImportResolver,
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
    ProposeSeriesLinksResolver,
    FindSeriesResolver,
    RecordClearanceResolver,
    RecordComplaintResolver,
    RecordRecoveryResolver,
    ServicesOfCheckResolver,
    RecoveredOfLossResolver,
    StolenItemsOfIncidentResolver,
    RequalificationsOfIncidentResolver,
    RelabelIncidentResolver,
    RequalifyIncidentResolver,
    AmendIncidentResolver,
    AmendmentsOfIncidentResolver,
    BeforeOfAmendmentResolver,
    MethodsOfAmendedFactsResolver,
    CertificateOfRequestResolver,
    DataSubjectRequestStepsResolver,
    DataSubjectRequestsResolver,
    ErasureCertificateResolver,
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
  entities,
  access,
  views: publishedViews,
  migrations,
  statements,
  innerSchemas: [GOODS_REGISTER],
};
