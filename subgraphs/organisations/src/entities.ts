import { Area } from './area/area.entity.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { Member } from './member/member.entity.js';
import { MemberAccount } from './member/member-account.entity.js';
import { Organisation } from './organisation/organisation.entity.js';
import { Premises } from './premises/premises.entity.js';
import { PremisesSecurity } from './premises/premises-security.entity.js';
import { Protection } from './premises/protection.entity.js';
import { AgreementClause } from './sharing-agreement/agreement-clause.entity.js';
import { AgreementParty } from './sharing-agreement/agreement-party.entity.js';
import { SharingAgreement } from './sharing-agreement/sharing-agreement.entity.js';

/** The records the subgraph keeps. */
export const entities = [
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
];
