import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { areaReference } from './area/area.reference.js';
import { memberReference } from './member/member.reference.js';
import { organisationReference } from './organisation/organisation.reference.js';
import { premisesReference } from './premises/premises.reference.js';
import { sharingAgreementReference } from './sharing-agreement/sharing-agreement.reference.js';

/** How this subgraph answers for what another one refers to, by type. */
export const references: Subgraph['references'] = {
  Area: areaReference,
  Member: memberReference,
  Organisation: organisationReference,
  Premises: premisesReference,
  SharingAgreement: sharingAgreementReference,
};
