import '@hub/shared/subgraph/type-metadata';

import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { access } from './access.js';
import { AreaResolver } from './area/area.resolver.js';
import { AccessesToMyRecordsResolver } from './audit/accesses-to-my-records.resolver.js';
import { AuditTrailResolver } from './audit/audit-trail.resolver.js';
import { NoteRefusalResolver } from './audit/note-refusal.resolver.js';
import { entities } from './entities.js';
import { MemberResolver } from './member/member.resolver.js';
import { MembersOfOrganisationResolver } from './member/members-of-organisation.resolver.js';
import { ViewerOfResolver } from './member/viewer-of.resolver.js';
import { migrations } from './migrations/migrations.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { PremisesResolver } from './premises/premises.resolver.js';
import { PremisesOfOrganisationResolver } from './premises/premises-of-organisation.resolver.js';
import { publishedViews } from './published-views.js';
import { references } from './references.js';
import { AgreementsOfOrganisationResolver } from './sharing-agreement/agreements-of-organisation.resolver.js';
import { SharingAgreementResolver } from './sharing-agreement/sharing-agreement.resolver.js';

/** Parties, their premises and people, agreements, and the geography they live in. */
export const organisations: Subgraph = {
  name: 'organisations',
  resolvers: [
    AccessesToMyRecordsResolver,
    AgreementsOfOrganisationResolver,
    AreaResolver,
    AuditTrailResolver,
    MemberResolver,
    MembersOfOrganisationResolver,
    NoteRefusalResolver,
    OrganisationResolver,
    PremisesOfOrganisationResolver,
    PremisesResolver,
    SharingAgreementResolver,
    ViewerOfResolver,
  ],
  references,
  entities,
  access,
  views: publishedViews,
  migrations,
};
