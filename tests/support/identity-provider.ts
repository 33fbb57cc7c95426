import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { SUBJECT_GRANT, subjectGrant, TEST_CLIENT } from './subject-grant.js';

/** A certified OpenID Connect provider on this machine, as a deployment would have one. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: string;
  /** Signs a subject in and gives the access token (RFC 9068). */
  signIn(subject: string): Promise<string>;
  close(): Promise<void>;
}

const AUDIENCE = 'https://hub.example/graphql';

async function makeProvider(issuer: string): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'tests-1', alg: 'RS256', use: 'sig' }] },
    clients: [{ ...TEST_CLIENT, grant_types: [SUBJECT_GRANT], redirect_uris: [], response_types: [] }],
    ttl: { AccessToken: 600 },
    findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenTTL: 600,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  provider.registerGrantType(
    SUBJECT_GRANT,
    async (context) => {
      const { client, params } = context.oidc;
      const token = new provider.AccessToken({
        accountId: String(params?.['subject']),
        client: client as never,
        grantId: undefined as never,
        gty: SUBJECT_GRANT,
        scope: '',
      } as never);
      token.resourceServer = new provider.ResourceServer(AUDIENCE, {
        scope: '',
        audience: AUDIENCE,
        accessTokenTTL: 600,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      });
      context.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: 600 };
    },
    ['subject'],
  );
  return provider;
}

/** Starts a provider on a free port. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', (await makeProvider(issuer)).callback());
  return {
    issuer,
    audience: AUDIENCE,
    async signIn(subject) {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        body: subjectGrant(subject),
      });
      const body = (await response.json()) as { access_token?: string };
      if (!body.access_token) throw new Error(`The identity provider refused: ${JSON.stringify(body)}`);
      return body.access_token;
    },
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
