import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { access } from './access.js';
import { Area } from './area/area.entity.js';
import { areaReference } from './area/area.reference.js';
import { AreaResolver } from './area/area.resolver.js';
import { AccessesToMyRecordsResolver } from './audit/accesses-to-my-records.resolver.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { AuditTrailResolver } from './audit/audit-trail.resolver.js';
import { NoteRefusalResolver } from './audit/note-refusal.resolver.js';
import { Member } from './member/member.entity.js';
import { memberReference } from './member/member.reference.js';
import { MemberResolver } from './member/member.resolver.js';
import { MemberAccount } from './member/member-account.entity.js';
import { MembersOfOrganisationResolver } from './member/members-of-organisation.resolver.js';
import { ViewerOfResolver } from './member/viewer-of.resolver.js';
import { migrations } from './migrations/migrations.js';
import { Organisation } from './organisation/organisation.entity.js';
import { organisationReference } from './organisation/organisation.reference.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { Premises } from './premises/premises.entity.js';
import { premisesReference } from './premises/premises.reference.js';
import { PremisesResolver } from './premises/premises.resolver.js';
import { PremisesOfOrganisationResolver } from './premises/premises-of-organisation.resolver.js';
import { PremisesSecurity } from './premises/premises-security.entity.js';
import { Protection } from './premises/protection.entity.js';
import { AgreementClause } from './sharing-agreement/agreement-clause.entity.js';
import { AgreementParty } from './sharing-agreement/agreement-party.entity.js';
import { AgreementsOfOrganisationResolver } from './sharing-agreement/agreements-of-organisation.resolver.js';
import { SharingAgreement } from './sharing-agreement/sharing-agreement.entity.js';
import { sharingAgreementReference } from './sharing-agreement/sharing-agreement.reference.js';
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
  references: {
    Area: areaReference,
    Member: memberReference,
    Organisation: organisationReference,
    Premises: premisesReference,
    SharingAgreement: sharingAgreementReference,
  },
  entities: [
    AgreementClause,
    AgreementParty,
    Area,
    AuditEntry,
    Member,
    MemberAccount,
    Organisation,
    Premises,
    PremisesSecurity,
    Protection,
    SharingAgreement,
  ],
  access,
  views: [
    {
      name: 'visible_organisation',
      definition: 'select id, kind, police_level, territory_codes from organisations.organisation',
    },
    { name: 'visible_member', definition: 'select id, organisation_id from organisations.member' },
    {
      name: 'visible_premises',
      definition:
        'select id, organisation_id, kind, area_code, latitude, longitude, address from organisations.premises',
    },
    {
      name: 'visible_area',
      definition: 'select insee_code, name, level, path, lifted_code, member_premises_count from organisations.area',
    },
    {
      name: 'own_record',
      definition: `select 'Organisation' as type, hub.viewer_organisation_id()::text as id
        union all select 'Premises', id::text from organisations.premises where organisation_id = (select hub.viewer_organisation_id())
        union all select 'Member', id::text from organisations.member where organisation_id = (select hub.viewer_organisation_id())`,
    },
    { name: 'visible_sharing_agreement', definition: 'select id from organisations.sharing_agreement' },
  ],
  migrations,
};
