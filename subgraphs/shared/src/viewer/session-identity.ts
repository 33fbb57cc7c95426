import { createHmac, createSecretKey } from 'node:crypto';
import { databaseRole } from './database-role.js';
import { mustStatePurpose } from './must-state-purpose.js';
import type { Viewer } from './viewer.js';

/** The session variable an identity travels in, for one transaction. */
export const IDENTITY_VARIABLE = 'hub.identity';

/** The claims of an identity in their order, each with the function of schema `hub` that gives it to policies. */
export const IDENTITY_CLAIMS = [
  { claim: 'expiresAt', function: 'viewer_expires_at', type: 'bigint' },
  { claim: 'databaseRole', function: 'viewer_database_role', type: 'text' },
  { claim: 'role', function: 'viewer_role', type: 'text' },
  { claim: 'memberId', function: 'viewer_member_id', type: 'uuid' },
  { claim: 'organisationId', function: 'viewer_organisation_id', type: 'uuid' },
  { claim: 'memberRole', function: 'viewer_member_role', type: 'text' },
  { claim: 'policeLevel', function: 'viewer_police_level', type: 'text' },
  { claim: 'territory', function: 'viewer_territory', type: 'text[]' },
  { claim: 'territoryForPurpose', function: 'viewer_territory_for_purpose', type: 'text[]' },
  { claim: 'agreementId', function: 'viewer_agreement_id', type: 'uuid' },
  { claim: 'purpose', function: 'viewer_purpose', type: 'text' },
] as const;

/** As long as the longest statement may take, and a little more. */
const LIFETIME_SECONDS = 30;

/** Signs who is asking for one transaction of one database login; `now` is in milliseconds. */
export type SignIdentity = (viewer: Omit<Viewer, 'language'>, now?: number) => string;

/** The key of one login: what is signed for one subgraph is nothing to the database when another one's login presents it. */
export const identityKey = (secret: string, login: string): Buffer =>
  createHmac('sha256', secret).update(`hub session identity of ${login}`).digest();

/**
 * Returns the signer of a login's identities. An identity is 64 hexadecimal digits of HMAC-SHA-256 and the claims it covers, separated by
 * `|`, which no claim can hold. A purpose that is not the role's own is none: policies then show no personal data either.
 */
export function identitySigner(secret: string, login: string): SignIdentity {
  const key = createSecretKey(identityKey(secret, login));
  return (viewer, now = Date.now()) => {
    const purpose = mustStatePurpose(viewer) ? null : viewer.purpose;
    const territory = `{${viewer.territory.join(',')}}`;
    const claims: Record<(typeof IDENTITY_CLAIMS)[number]['claim'], string | null> = {
      ...viewer,
      expiresAt: String(Math.ceil(now / 1_000) + LIFETIME_SECONDS),
      databaseRole: databaseRole(viewer),
      territory,
      territoryForPurpose: purpose ? territory : '{}',
      purpose,
    };
    const signed = IDENTITY_CLAIMS.map(({ claim }) => claims[claim] ?? '').join('|');
    return createHmac('sha256', key).update(signed).digest('hex') + signed;
  };
}
