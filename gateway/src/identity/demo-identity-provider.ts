import { randomUUID } from 'node:crypto';
import express, { type Router } from 'express';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import { accessTokenVerifier, type VerifyAccessToken } from './verify-access-token.js';

/** A member anybody may sign in as, since nothing but sample data is to be seen. */
export interface DemoMember {
  readonly userName: string;
  /** As the organisations subgraph knows it. */
  readonly subject: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly audience: string;
  readonly starterQuery: string;
  /** What the console states for the member to begin with; null for whoever need not state a purpose. */
  readonly suggestedPurpose: string | null;
}

export interface DemoIdentityProvider {
  /** To be mounted at the path of the issuer. */
  readonly routes: Router;
  readonly verifyAccessToken: VerifyAccessToken;
}

const ALGORITHM = 'ES256';
const TOKEN_TYPE = 'at+jwt';
const AUDIENCE = 'liaison-hub';
const LIFETIME_SECONDS = 600;

/**
 * An identity provider without passwords, for a hub that was started to be looked at. Its keys live as long as the process, and its
 * tokens pass through the same verification as those of a real provider.
 */
export async function demoIdentityProvider(
  issuer: string,
  members: readonly DemoMember[],
): Promise<DemoIdentityProvider> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const keyId = randomUUID();
  const keySet = { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: ALGORITHM, use: 'sig' }] };

  const issue = (subject: string): Promise<string> =>
    new SignJWT({ client_id: 'demo' })
      .setProtectedHeader({ alg: ALGORITHM, typ: TOKEN_TYPE, kid: keyId })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setSubject(subject)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .sign(privateKey);

  const routes = demoRoutes(issuer, members, keySet, issue);
  return {
    routes,
    verifyAccessToken: accessTokenVerifier({
      issuer,
      audience: AUDIENCE,
      tokenType: TOKEN_TYPE,
      maxAgeSeconds: LIFETIME_SECONDS,
      keys: createLocalJWKSet(keySet),
    }),
  };
}

/** What the sign-in page tells everybody of a member: each part by name, so that what a member comes to have besides is not told with it. */
const shown = ({
  userName,
  label,
  audience,
  starterQuery,
  suggestedPurpose,
}: DemoMember): Omit<DemoMember, 'subject'> => ({
  userName,
  label,
  audience,
  starterQuery,
  suggestedPurpose,
});

function demoRoutes(
  issuer: string,
  members: readonly DemoMember[],
  keySet: JSONWebKeySet,
  issue: (subject: string) => Promise<string>,
): Router {
  const byName = new Map(members.map((member) => [member.userName, member]));
  return (
    express
      .Router()
      .get('/.well-known/openid-configuration', (_request, response) => void response.json(metadataOf(issuer)))
      .get('/jwks', (_request, response) => void response.json(keySet))
      .get('/members', (_request, response) => {
        response.json(members.map(shown));
      })
      // Only JSON, so that a page from elsewhere cannot ask without the browser asking first.
      .post('/token', express.json({ limit: '1kb', inflate: false }), async (request, response) => {
        const member = byName.get(String((request.body as { member?: unknown } | undefined)?.member));
        if (member) {
          const token = await issue(member.subject);
          response.json({ access_token: token, token_type: 'Bearer', expires_in: LIFETIME_SECONDS });
        } else {
          const description =
            'There is no demo member of that name. Send {"member":"..."} as JSON; GET members lists the names.';
          response.status(400).json({ error: 'invalid_request', error_description: description });
        }
      })
  );
}

function metadataOf(issuer: string): object {
  return {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ['token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [ALGORITHM],
  };
}
