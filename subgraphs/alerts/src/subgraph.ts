import '@hub/shared/subgraph/type-metadata';

import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { access } from './access.js';
import { AlertResolver } from './alert/alert.resolver.js';
import { ApprovalResolver } from './approval/approval.resolver.js';
import { ApprovalsOfAlertResolver } from './approval/approvals-of-alert.resolver.js';
import { ActiveAlertsOfAreaResolver } from './area/active-alerts-of-area.resolver.js';
import { AreasOfAlertResolver } from './area/areas-of-alert.resolver.js';
import { CourseOfAlertResolver } from './course/course-of-alert.resolver.js';
import { DraftAlertResolver } from './draft/draft-alert.resolver.js';
import { entities } from './entities.js';
import { AlertsOfIncidentResolver } from './incident/alerts-of-incident.resolver.js';
import { BasedOnCountOfAlertResolver } from './incident/based-on-count-of-alert.resolver.js';
import { BasedOnOfAlertResolver } from './incident/based-on-of-alert.resolver.js';
import { migrations } from './migrations/migrations.js';
import { AlertsOfModusOperandiResolver } from './modus-operandi/alerts-of-modus-operandi.resolver.js';
import { ModusOperandiOfAlertResolver } from './modus-operandi/modus-operandi-of-alert.resolver.js';
import { OriginatorOfAlertResolver } from './origin/originator-of-alert.resolver.js';
import { publishedViews } from './published-views.js';
import { references } from './references.js';
import { statements } from './statements.js';
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
  references,
  entities,
  access,
  views: publishedViews,
  migrations,
  statements,
};
