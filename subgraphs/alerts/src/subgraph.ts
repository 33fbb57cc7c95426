import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { access } from './access.js';
import { Alert } from './alert/alert.entity.js';
import { alertReference } from './alert/alert.reference.js';
import { AlertResolver } from './alert/alert.resolver.js';
import { AlertDetails } from './alert/alert-details.entity.js';
import { AlertDrafting } from './alert/alert-drafting.entity.js';
import { AlertApproval } from './approval/alert-approval.entity.js';
import { ApprovalResolver } from './approval/approval.resolver.js';
import { ApprovalsOfAlertResolver } from './approval/approvals-of-alert.resolver.js';
import { ActiveAlertsOfAreaResolver } from './area/active-alerts-of-area.resolver.js';
import { AlertArea } from './area/alert-area.entity.js';
import { areaReference } from './area/area.reference.js';
import { AreasOfAlertResolver } from './area/areas-of-alert.resolver.js';
import { alertStatements } from './course/alert-statements.js';
import { CourseOfAlertResolver } from './course/course-of-alert.resolver.js';
import { DraftAlertResolver } from './draft/draft-alert.resolver.js';
import { draftStatements } from './draft/draft-statements.js';
import { AlertBasedOn } from './incident/alert-based-on.entity.js';
import { AlertBasis } from './incident/alert-basis.entity.js';
import { AlertsOfIncidentResolver } from './incident/alerts-of-incident.resolver.js';
import { BasedOnCountOfAlertResolver } from './incident/based-on-count-of-alert.resolver.js';
import { BasedOnOfAlertResolver } from './incident/based-on-of-alert.resolver.js';
import { incidentReference } from './incident/incident.reference.js';
import { migrations } from './migrations/migrations.js';
import { AlertsOfModusOperandiResolver } from './modus-operandi/alerts-of-modus-operandi.resolver.js';
import { modusOperandiReference } from './modus-operandi/modus-operandi.reference.js';
import { ModusOperandiOfAlertResolver } from './modus-operandi/modus-operandi-of-alert.resolver.js';
import { AlertOrigin } from './origin/alert-origin.entity.js';
import { OriginatorOfAlertResolver } from './origin/originator-of-alert.resolver.js';
import { AlertIdentity } from './subject/alert-identity.entity.js';
import { AlertPlate } from './subject/alert-plate.entity.js';
import { AlertSubject } from './subject/alert-subject.entity.js';
import { AlertSubjectResolver } from './subject/alert-subject.resolver.js';
import { AlertVehicleResolver } from './subject/alert-vehicle.resolver.js';
import { SubjectOfAlertResolver } from './subject/subject-of-alert.resolver.js';

/** Warnings to firms and police, from the draft to the audience. */
export const alerts: Subgraph = {
  name: 'alerts',
  resolvers: [
    ActiveAlertsOfAreaResolver,
    AlertResolver,
    AlertsOfIncidentResolver,
    AlertsOfModusOperandiResolver,
    AlertSubjectResolver,
    AlertVehicleResolver,
    ApprovalResolver,
    ApprovalsOfAlertResolver,
    AreasOfAlertResolver,
    BasedOnCountOfAlertResolver,
    BasedOnOfAlertResolver,
    CourseOfAlertResolver,
    DraftAlertResolver,
    ModusOperandiOfAlertResolver,
    OriginatorOfAlertResolver,
    SubjectOfAlertResolver,
  ],
  references: {
    Alert: alertReference,
    Area: areaReference,
    Incident: incidentReference,
    ModusOperandi: modusOperandiReference,
  },
  entities: [
    Alert,
    AlertApproval,
    AlertArea,
    AlertBasedOn,
    AlertBasis,
    AlertDetails,
    AlertDrafting,
    AlertIdentity,
    AlertOrigin,
    AlertPlate,
    AlertSubject,
  ],
  access,
  views: [
    { name: 'visible_alert', definition: 'select id, handling_tlp as tlp, handling_codes as codes from alerts.alert' },
  ],
  migrations,
  statements: [...alertStatements, ...draftStatements],
};
